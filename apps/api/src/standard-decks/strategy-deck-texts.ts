import { type DirectionVerdict, type Language, uncapitalized } from '@malkoll/domain'

interface StrategyDeckTexts {
  goals: (count: number) => string
  overviewAgenda: string
  overviewTitle: (count: number) => string
  overviewSubtitle: string
  goal: string
  direction: string
  followedBy: string
  /** Before a goal's takeaway; a goal without an order has no number. */
  numbered: (position: number, told: string) => string
  noFigures: string
  notAssessed: string
  /** How many of a goal's indicators go each way; `isFirst` stands first and names what is counted. */
  counted: Record<DirectionVerdict, (count: number, isFirst: boolean) => string>
  /** More ways than a title has room for. */
  differing: (count: number) => string
  missingFor: (names: string) => string
  noIndicators: string
  proposals: string
  directionNote: string
  followed: (followed: number, goals: number) => string
  noGoals: string
  /** Of goals that are the county's: who coordinates them and does not own their implementation. */
  ownership: (organisation: string) => string
  sourcesNote: string
  /** Of the one initiative that an area shows. */
  example: (name: string) => string
  done: string
  role: string
  partners: string
  funding: string
  period: string
  assumption: (text: string) => string
}

export const STRATEGY_DECK_TEXTS: Record<Language, StrategyDeckTexts> = {
  sv: {
    goals: count => (count === 1 ? '1 mål' : `${count} mål`),
    overviewAgenda: 'Alla mål i en översikt',
    overviewTitle: count => `Så går det för de ${count} målen`,
    overviewSubtitle: 'Riktning sedan strategins start och under de två senaste åren',
    goal: 'Mål',
    direction: 'Riktning',
    followedBy: 'Följs av',
    numbered: (position, told) => `Mål ${position}: ${told}`,
    noFigures: 'siffror saknas i våra källor',
    notAssessed: 'riktningen kan inte bedömas',
    counted: {
      forward: count => `${count} åt rätt håll`,
      back: (count, isFirst) => (isFirst ? `${count} åt fel håll` : `${count} åt fel`),
      mixed: count => `${count} olika besked`,
      unchanged: count => (count === 1 ? '1 oförändrad' : `${count} oförändrade`),
      cannot_assess: count => `${count} kan inte bedömas`,
    },
    differing: count => `${count} indikatorer går åt olika håll`,
    missingFor: names => `Siffror saknas för: ${names}.`,
    noIndicators: 'Ingen indikator följer målet.',
    proposals: 'Förslag: indikatorerna är valda av oss, inte beslutade.',
    directionNote: 'Beslutade målvärden saknas i våra källor. Därför visar vi riktning.',
    followed: (followed, goals) => `${followed} av ${goals} mål har siffror`,
    noGoals: 'Inga mål finns i den här versionen.',
    ownership: organisation => `Målen är länets. ${organisation} samordnar men äger inte genomförandet.`,
    example: name => `Insats: ${name}`,
    done: 'Arbetssätt',
    role: 'Regionens roll',
    partners: 'Tillsammans med',
    funding: 'Finansiering',
    period: 'När',
    assumption: text => `Antagande: ${uncapitalized(text)}`,
    sourcesNote: 'Källan gäller målen. Siffrornas källor står på målens egna bilder.',
  },
  en: {
    goals: count => (count === 1 ? '1 goal' : `${count} goals`),
    overviewAgenda: 'All goals at a glance',
    overviewTitle: count => `How the ${count} goals are doing`,
    overviewSubtitle: 'Direction since the strategy began and over the last two years',
    goal: 'Goal',
    direction: 'Direction',
    followedBy: 'Followed by',
    numbered: (position, told) => `Goal ${position}: ${told}`,
    noFigures: 'figures are missing in our sources',
    notAssessed: 'the direction cannot be assessed',
    counted: {
      forward: count => `${count} right way`,
      back: count => `${count} wrong way`,
      mixed: count => `${count} mixed`,
      unchanged: count => `${count} unchanged`,
      cannot_assess: count => `${count} cannot be assessed`,
    },
    differing: count => `${count} indicators go different ways`,
    missingFor: names => `Figures are missing for: ${names}.`,
    noIndicators: 'No indicator follows the goal.',
    proposals: 'Proposal: the indicators are chosen by us, not decided.',
    directionNote: 'Decided targets are missing in our sources. So we show direction.',
    followed: (followed, goals) => `${followed} of ${goals} goals have figures`,
    noGoals: 'There are no goals in this version.',
    ownership: organisation =>
      `The goals are the county’s. ${organisation} coordinates but does not own their implementation.`,
    example: name => `Initiative: ${name}`,
    done: 'How it is done',
    role: 'The region’s role',
    partners: 'Together with',
    funding: 'Funding',
    period: 'When',
    assumption: text => `Assumption: ${uncapitalized(text)}`,
    sourcesNote: 'The source is that of the goals. The figures’ sources stand on the slides of the goals.',
  },
}
