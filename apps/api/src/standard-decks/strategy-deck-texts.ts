import type { DirectionVerdict, Language } from '@malkoll/domain'

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
  /** How many of a goal's indicators go each way. */
  counted: Record<DirectionVerdict, (count: number) => string>
  missingFor: (names: string) => string
  noIndicators: string
  proposals: string
  directionNote: string
  followed: (followed: number, goals: number) => string
  noGoals: string
}

export const STRATEGY_DECK_TEXTS: Record<Language, StrategyDeckTexts> = {
  sv: {
    goals: count => (count === 1 ? '1 mål' : `${count} mål`),
    overviewAgenda: 'Alla mål på en sida',
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
      back: count => `${count} åt fel håll`,
      unchanged: count => (count === 1 ? '1 oförändrad' : `${count} oförändrade`),
      mixed: count => `${count} ger olika besked`,
      cannot_assess: count => `${count} kan inte bedömas`,
    },
    missingFor: names => `Siffror saknas för: ${names}.`,
    noIndicators: 'Ingen indikator följer målet.',
    proposals: 'Förslag: indikatorerna är valda av oss, inte beslutade.',
    directionNote: 'Beslutade målvärden saknas i våra källor. Därför visar vi riktning.',
    followed: (followed, goals) => `${followed} av ${goals} mål har siffror`,
    noGoals: 'Inga mål finns i den här versionen.',
  },
  en: {
    goals: count => (count === 1 ? '1 goal' : `${count} goals`),
    overviewAgenda: 'All goals on one page',
    overviewTitle: count => `How the ${count} goals are doing`,
    overviewSubtitle: 'Direction since the strategy began and over the last two years',
    goal: 'Goal',
    direction: 'Direction',
    followedBy: 'Followed by',
    numbered: (position, told) => `Goal ${position}: ${told}`,
    noFigures: 'figures are missing in our sources',
    notAssessed: 'the direction cannot be assessed',
    counted: {
      forward: count => `${count} in the right direction`,
      back: count => `${count} in the wrong direction`,
      unchanged: count => `${count} unchanged`,
      mixed: count => `${count} mixed`,
      cannot_assess: count => `${count} cannot be assessed`,
    },
    missingFor: names => `Figures are missing for: ${names}.`,
    noIndicators: 'No indicator follows the goal.',
    proposals: 'Proposal: the indicators are chosen by us, not decided.',
    directionNote: 'Decided targets are missing in our sources. So we show direction.',
    followed: (followed, goals) => `${followed} of ${goals} goals have figures`,
    noGoals: 'There are no goals in this version.',
  },
}
