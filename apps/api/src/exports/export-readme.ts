import type { Language } from '@malkoll/domain'

/** What the file holds and how it is read. `moment` is that of the figures, in words. */
export function exportReadme(
  { moment, revision, organisation }: { moment: string; revision: number; organisation: string | null },
  language: Language,
): string {
  const lines = language === 'sv' ? SWEDISH : ENGLISH
  return lines
    .join('\r\n')
    .replace('{moment}', moment)
    .replace('{revision}', String(revision))
    .replace('{organisation}', organisation === null ? '' : `, ${organisation}`)
}

const SWEDISH = [
  'Målkoll{organisation}: alla uppgifter i en fil',
  'Kända {moment} (svensk tid), ändring {revision}.',
  '',
  'indicators/      en tabell per indikator som har siffror: en rad per värde',
  'targets.csv      målvärden med utfall och status per period',
  'budget.csv       budget och utfall i tusental kronor. Intäkter är negativa, kostnader positiva',
  'assignments.csv  uppdrag med källans tillstånd',
  'sources.csv      varje källa med adress, licens och dagen då den lästes',
  'notes.csv        allt som sägs vid sidan av siffrorna: förbehåll, seriebrott, antaganden, noter',
  'metadata.json    indikatorerna med definition, enhet, riktning, tabeller och källor',
  'catalogue.json   mål och geografier',
  'examples/        PÅHITTADE exempel som visar hur tjänsten fungerar. Blanda dem inte med resten',
  '',
  'Tabellerna är UTF-8 med kommatecken mellan kolumnerna och decimalpunkt i talen (RFC 4180).',
  'Ett tomt värde saknas: kolumnen missing säger varför. Noll är ett värde.',
  'flags: computed = beräknad här ur kommunernas värden, perturbed = medvetet lite oskarp från källan,',
  'preliminary = preliminär, revised = reviderad, series_break = seriebrott, method_change = ändrad metod.',
  'Kommunernas flyttningar får inte summeras. Länsvärden är vägda med sin nämnare, aldrig vanliga medelvärden.',
  'Varje källa har sin egen licens. Den står i sources.csv.',
  '',
]

const ENGLISH = [
  'Målkoll{organisation}: everything in one file',
  'Known on {moment} (Swedish time), change {revision}.',
  '',
  'indicators/      a table per indicator that has figures: one row per value',
  'targets.csv      targets with outcome and status by period',
  'budget.csv       budget and outcome in thousands of kronor. Income is negative, cost positive',
  'assignments.csv  assignments with the state that the source gives',
  'sources.csv      every source with address, licence and the day it was read',
  'notes.csv        all that is said beside the figures: caveats, series breaks, assumptions, notes',
  'metadata.json    the indicators with definition, unit, direction, tables and sources',
  'catalogue.json   goals and geographies',
  'examples/        INVENTED examples that show how the service works. Never mix them with the rest',
  '',
  'The tables are UTF-8 with commas between columns and a decimal point in numbers (RFC 4180).',
  'An empty value is missing: the column missing says why. Zero is a value.',
  'flags: computed = worked out here from the municipalities, perturbed = deliberately blurred by the source,',
  'preliminary, revised, series_break, method_change.',
  'Migration of municipalities must not be summed. County values are weighted by their denominator, never plain means.',
  'Every source has its own licence. It stands in sources.csv.',
  '',
]
