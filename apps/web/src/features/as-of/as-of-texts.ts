import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: 'Visa som det såg ut …',
  lead: 'Välj en dag. Alla sidor, diagram och filer visar då det som var känt vid dagens slut, tills du väljer det som gäller nu.',
  day: 'Dag',
  notADay: 'Skriv en dag som har varit, till exempel 2023-01-31.',
  show: 'Visa',
  now: 'Visa det som gäller nu',
  close: 'Stäng',
  choices: 'Eller välj',
  yesterday: 'I går',
  lastMonth: 'Vid förra månadsskiftet',
  lastYear: 'Vid årsskiftet',
  result: (period: string) => `När resultatet för ${period} blev känt`,
  catalogue:
    'Värden, målvärden, statusar, budget och uppdrag följer dagen, och det gör namn och definitioner av målvärden som beslutats i Målkoll. Andra texter om måtten visas som de lyder nu.',
}

type AsOfTexts = typeof sv

const en: AsOfTexts = {
  title: 'Show as it was …',
  lead: 'Choose a day. Every page, chart and file then shows what was known at the end of it, until you choose what holds now.',
  day: 'Day',
  notADay: 'Write a day that has been, for example 2023-01-31.',
  show: 'Show',
  now: 'Show what holds now',
  close: 'Close',
  choices: 'Or choose',
  yesterday: 'Yesterday',
  lastMonth: 'At the end of last month',
  lastYear: 'At the end of last year',
  result: period => `When the result for ${period} became known`,
  catalogue:
    'Values, targets, statuses, budget and assignments follow the day, and so do names and definitions of targets decided in Målkoll. Other texts about the measures are shown as they read now.',
}

const AS_OF_TEXTS: Record<Language, AsOfTexts> = { sv, en }

export function useAsOfTexts(): AsOfTexts {
  return AS_OF_TEXTS[useLanguage()]
}
