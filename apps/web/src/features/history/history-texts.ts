import { countWord, formatNumber, type Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: 'Historik',
  titleOf: (name: string, where: string) => `Historik: ${name}, ${where}`,
  kind: 'Ett värdes historik',
  choose: 'Välj ett värde',
  chooseLead:
    'Varje värde har sin historik: vad det har sagt, sedan när, vem som ändrade det och varför. Öppna ett mått och välj ett värde.',
  toIndicators: 'Alla indikatorer',
  toTargets: 'Alla målvärden',
  lead: (count: number) =>
    count === 1
      ? 'Värdet har inte ändrats sedan det blev känt.'
      : `Värdet har ändrats ${count === 2 ? 'en gång' : `${countWord(count - 1, 'sv')} gånger`}. Inget skrivs över: det äldre finns kvar.`,
  versions: 'Versioner, den senaste först',
  holds: 'Gäller nu',
  heldThen: 'Gällde då',
  from: 'Känt sedan',
  until: 'Till',
  by: 'Av',
  reason: 'Skäl',
  note: 'Not',
  flags: 'Märkning',
  margin: 'Felmarginal',
  n: 'Antal svar',
  source: 'Källa',
  ledTo: 'Ledde till',
  byLaterRule: (moment: string) => `Med målvärdet från ${moment}`,
  noReason: 'inget angivet',
  withdrawal: 'En ändring togs tillbaka',
  change: (before: string, after: string) => `${before} → ${after}`,
  changeInWords: (before: string, after: string) => `från ${before} till ${after}`,
  showThen: 'Visa måttet som det såg ut då',
  showTargetThen: 'Visa målvärdet som det såg ut då',
  toTarget: 'Till målvärdet',
  changes: 'Allt som har ändrats',
  other: 'Ett annat värde av samma mått',
  place: 'Plats',
  group: 'Grupp',
  period: 'Period',
  show: 'Visa historiken',
  noFigures: 'Måttet har inga lagrade värden.',
  computed: 'Länsvärden som är beräknade här har ingen egen historik: den finns i kommunernas värden.',
  withdraw: {
    start: 'Ta tillbaka ändringen',
    startFor: (moment: string) => `Ta tillbaka ändringen ${moment}`,
    heading: 'Ska ändringen tas tillbaka?',
    what: (count: number) =>
      count === 1
        ? 'Värdet blir åter vad det var före ändringen; var det nytt, står det sedan som tillbakataget. Både ändringen och återtagandet står kvar i historiken.'
        : `Hela ändringen, ${formatNumber(count, 'sv')} värden, tas tillbaka: vart och ett blir åter vad det var förut, och de som var nya står sedan som tillbakatagna. Både ändringen och återtagandet står kvar i historiken.`,
    inTheWay: (later: number, all: number) =>
      all === 1
        ? 'Värdet har ändrats senare. Ändringen kan tas tillbaka först när den senare är det.'
        : `${formatNumber(later, 'sv')} av ändringens ${formatNumber(all, 'sv')} värden har ändrats senare. Den kan tas tillbaka först när de senare ändringarna är det.`,
    reason: 'Skäl',
    reasonHint: 'Visas för alla. Skriv inga namn.',
    reasonMissing: 'Skriv varför ändringen tas tillbaka.',
    answer: 'Ta tillbaka',
    sending: 'Tar tillbaka …',
    keep: 'Avbryt',
    done: 'Ändringen är tillbakatagen.',
    later: 'Ta först tillbaka det som ändrades senare:',
    changedAt: (moment: string) => `ändrades ${moment}`,
    moreLater: (count: number) => `och ${formatNumber(count, 'sv')} värden till`,
  },
}

type HistoryTexts = typeof sv

const en: HistoryTexts = {
  title: 'History',
  titleOf: (name, where) => `History: ${name}, ${where}`,
  kind: 'The history of a value',
  choose: 'Choose a value',
  chooseLead:
    'Every value has its history: what it has said, since when, who changed it and why. Open a measure and choose a value.',
  toIndicators: 'All indicators',
  toTargets: 'All targets',
  lead: count =>
    count === 1
      ? 'The value has not changed since it became known.'
      : `The value has changed ${count === 2 ? 'once' : `${countWord(count - 1, 'en')} times`}. Nothing is overwritten: what it said before remains.`,
  versions: 'Versions, the latest first',
  holds: 'Holds now',
  heldThen: 'Held then',
  from: 'Known since',
  until: 'Until',
  by: 'By',
  reason: 'Reason',
  note: 'Note',
  flags: 'Marks',
  margin: 'Margin of error',
  n: 'Number of answers',
  source: 'Source',
  ledTo: 'Led to',
  byLaterRule: moment => `By the target of ${moment}`,
  noReason: 'none given',
  withdrawal: 'A change was withdrawn',
  change: (before, after) => `${before} → ${after}`,
  changeInWords: (before, after) => `from ${before} to ${after}`,
  showThen: 'Show the measure as it was then',
  showTargetThen: 'Show the target as it was then',
  toTarget: 'To the target',
  changes: 'Everything that has changed',
  other: 'Another value of the same measure',
  place: 'Place',
  group: 'Group',
  period: 'Period',
  show: 'Show the history',
  noFigures: 'The measure has no stored values.',
  computed:
    'County values that are computed here have no history of their own: it is in the values of the municipalities.',
  withdraw: {
    start: 'Withdraw the change',
    startFor: moment => `Withdraw the change ${moment}`,
    heading: 'Is the change to be withdrawn?',
    what: count =>
      count === 1
        ? 'The value becomes what it was before the change; if it was new, it stands as withdrawn. Both the change and its withdrawal remain in the history.'
        : `The whole change, ${formatNumber(count, 'en')} values, is withdrawn: each becomes what it was before, and those that were new stand as withdrawn. Both the change and its withdrawal remain in the history.`,
    inTheWay: (later, all) =>
      all === 1
        ? 'The value has changed later. The change can be withdrawn once the later one is.'
        : `${formatNumber(later, 'en')} of the ${formatNumber(all, 'en')} values of the change have changed later. It can be withdrawn once the later changes are.`,
    reason: 'Reason',
    reasonHint: 'Shown to everyone. Write no names.',
    reasonMissing: 'Write why the change is withdrawn.',
    answer: 'Withdraw',
    sending: 'Withdrawing …',
    keep: 'Cancel',
    done: 'The change is withdrawn.',
    later: 'Withdraw first what was changed later:',
    changedAt: moment => `changed ${moment}`,
    moreLater: count => `and ${formatNumber(count, 'en')} more values`,
  },
}

const HISTORY_TEXTS: Record<Language, HistoryTexts> = { sv, en }

export function useHistoryTexts(): HistoryTexts {
  return HISTORY_TEXTS[useLanguage()]
}
