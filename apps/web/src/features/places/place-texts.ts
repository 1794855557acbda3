import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  population: (text: string, period: string) => `${text} invånare ${period}`,
  lead: (name: string, county: string) =>
    `${name} jämfört med ${county}, mått för mått. Högre eller lägre säger inget om bättre eller sämre.`,
  ownership:
    'Målen i strategin är länets. Region Kalmar län samordnar, men äger inte genomförandet. Målvärden saknas, därför visas riktning.',
  caption: (name: string) => `Alla mått för ${name}`,
  indicator: 'Mått',
  latest: 'Senaste värde',
  county: 'Länet',
  comparison: 'Jämfört med länet',
  direction: 'Riktning',
  course: 'Utveckling',
  compared: (period: string, own: string, county: string) => `${period}: ${own} mot ${county}`,
  same: 'Samma som länet',
  noDirection: 'ingen riktning',
  computed: 'beräknad',
  missing: 'saknas',
  smallNumbers: 'Läs med försiktighet',
  historyOf: (name: string) => `, historik för ${name}`,
  neighbours: 'Länets andra kommuner',
  notes: 'Att veta',
  sources: 'Källor',
  empty: 'Inga värden är kända för platsen.',
}

type PlaceTexts = typeof sv

const en: PlaceTexts = {
  population: (text, period) => `${text} residents in ${period}`,
  lead: (name, county) =>
    `${name} compared with ${county}, measure by measure. Higher or lower says nothing of better or worse.`,
  ownership:
    'The goals of the strategy are the county’s. Region Kalmar län coordinates, but does not own their implementation. There are no targets, therefore direction is shown.',
  caption: name => `Every measure of ${name}`,
  indicator: 'Measure',
  latest: 'Latest value',
  county: 'The county',
  comparison: 'Compared with the county',
  direction: 'Direction',
  course: 'Course',
  compared: (period, own, county) => `${period}: ${own} against ${county}`,
  same: 'Same as the county',
  noDirection: 'no direction',
  computed: 'computed',
  missing: 'missing',
  smallNumbers: 'Read with care',
  historyOf: name => `, history of ${name}`,
  neighbours: 'The county’s other municipalities',
  notes: 'Good to know',
  sources: 'Sources',
  empty: 'No values are known for the place.',
}

const TEXTS: Record<Language, PlaceTexts> = { sv, en }

export function usePlaceTexts(): PlaceTexts {
  return TEXTS[useLanguage()]
}
