import { formatNumber, type Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: 'Vad har ändrats',
  titleOf: (since: string, until: string) => `Vad ändrades ${since}–${until}`,
  between: (since: string, until: string) => `Från ${since} till ${until}.`,
  endOf: (day: string) => `slutet av ${day}`,
  now: 'nu',
  choices: 'Välj tid',
  yesterday: 'Sedan i går',
  lastMonth: 'Sedan förra månaden',
  lastYear: 'Sedan årsskiftet',
  result: 'Sedan bokslutet',
  since: 'Från slutet av',
  until: 'Till slutet av (tomt: till nu)',
  show: 'Visa',
  notADay: 'Skriv en dag som har varit, till exempel 2023-01-31.',
  wrongOrder: 'Slutet måste vara samma dag som början eller senare.',
  download: 'Ladda ner som tabell (CSV)',
  statuses: 'Ändrade statusar',
  targets: 'Nya och ändrade målvärden',
  wordings: 'Rättade beslut',
  corrected: 'Rättade värden',
  added: 'Nya värden',
  addedOf: (count: number) => (count === 1 ? '1 nytt värde' : `${formatNumber(count, 'sv')} nya värden`),
  measure: 'Mått',
  period: 'Period',
  before: 'Före',
  after: 'Efter',
  nothing: 'fanns inte',
  gone: 'finns inte längre',
  why: 'Varför',
  history: 'Historik',
  historyOf: (name: string, period: string) => `Historik: ${name} ${period}`,
  shown: (shown: number, all: number) =>
    `${formatNumber(shown, 'sv')} av ${formatNumber(all, 'sv')} visas här. Filen har fler.`,
  fileHolds: (most: number, all: number) =>
    `Filen har de ${formatNumber(most, 'sv')} första av ${formatNumber(all, 'sv')} värden, mått för mått med de rättade först. Välj en kortare tid för att få med alla.`,
  steps: 'Steg för steg',
  stepsLead:
    'Varje ändring för sig, den senaste först. Det som ändrades och sedan ändrades tillbaka syns bara här.',
  stepsOf: (count: number) => `${count} steg`,
  step: (revision: number) => `Ändring ${revision}`,
  noSteps: 'Inga ändringar är gjorda under tiden.',
  cells: (count: number) => (count === 1 ? '1 värde' : `${formatNumber(count, 'sv')} värden`),
  onlyTexts: 'Texter i katalogen',
  withdrawal: (moment: string | undefined) =>
    moment ? `Tog tillbaka ändringen ${moment}.` : 'Tog tillbaka en tidigare ändring.',
  isWithdrawn: 'Ändringen är tillbakatagen.',
  more: 'Visa fler steg',
  moreCells: (count: number) => `och ${formatNumber(count, 'sv')} värden till`,
  scope:
    'Jämförelsen gäller värden, målvärden och statusar. Statusar räknas ut på nytt för båda tidpunkterna. Rättade namn och definitioner av beslutade målvärden står bland stegen; andra texter jämförs inte.',
}

type ChangeTexts = typeof sv

const en: ChangeTexts = {
  title: 'What has changed',
  titleOf: (since, until) => `What changed ${since}–${until}`,
  between: (since, until) => `From ${since} to ${until}.`,
  endOf: day => `the end of ${day}`,
  now: 'now',
  choices: 'Choose a time',
  yesterday: 'Since yesterday',
  lastMonth: 'Since last month',
  lastYear: 'Since the end of last year',
  result: 'Since the annual result',
  since: 'From the end of',
  until: 'To the end of (empty: now)',
  show: 'Show',
  notADay: 'Write a day that has been, for example 2023-01-31.',
  wrongOrder: 'The end must be the same day as the beginning or later.',
  download: 'Download as a table (CSV)',
  statuses: 'Changed statuses',
  targets: 'New and changed targets',
  wordings: 'Corrected decisions',
  corrected: 'Corrected values',
  added: 'New values',
  addedOf: count => (count === 1 ? '1 new value' : `${formatNumber(count, 'en')} new values`),
  measure: 'Measure',
  period: 'Period',
  before: 'Before',
  after: 'After',
  nothing: 'did not exist',
  gone: 'does not exist any more',
  why: 'Why',
  history: 'History',
  historyOf: (name, period) => `History: ${name} ${period}`,
  shown: (shown, all) =>
    `${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} are shown here. The file has more.`,
  fileHolds: (most, all) =>
    `The file has the first ${formatNumber(most, 'en')} of ${formatNumber(all, 'en')} values, measure by measure with the corrected ones first. Choose a shorter time for all of them.`,
  steps: 'Step by step',
  stepsLead: 'Every change on its own, the latest first. What changed and then changed back is only here.',
  stepsOf: count => `${count} steps`,
  step: revision => `Change ${revision}`,
  noSteps: 'No changes were made in that time.',
  cells: count => (count === 1 ? '1 value' : `${formatNumber(count, 'en')} values`),
  onlyTexts: 'Texts of the catalogue',
  withdrawal: moment => (moment ? `Withdrew the change ${moment}.` : 'Withdrew an earlier change.'),
  isWithdrawn: 'The change is withdrawn.',
  more: 'Show more steps',
  moreCells: count => `and ${formatNumber(count, 'en')} more values`,
  scope:
    'The comparison is of values, targets and statuses. Statuses are worked out anew for both moments. Corrected names and definitions of decided targets stand among the steps; other texts are not compared.',
}

const CHANGE_TEXTS: Record<Language, ChangeTexts> = { sv, en }

export function useChangeTexts(): ChangeTexts {
  return CHANGE_TEXTS[useLanguage()]
}
