import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const KNOWN_FAULTS = 'apps/web/src/features/accessibility/known-faults.ts'
const FORMS = ['target', 'board', 'line', 'bar', 'women and men', 'small multiples', 'map']

/** By Chartability's own short names. */
const CRITICAL_HEURISTICS = [
  'Low contrast',
  'Content is only visual',
  'Small text size',
  'Visual presents seizure risk',
  'Interaction modality only has one input type',
  'No interaction cues or instructions',
  'Controls override AT controls',
  'No explanation for purpose or for how to read',
  'No title, summary, or caption',
  'Reading level inappropriate',
  'No table',
  'Data density is inappropriate',
  'Navigation and interaction is tedious',
  'User style change not respected',
]

const rows = rowsOf(await readFile(new URL('packages/charts/chartability.md', ROOT), 'utf8'))

it.each(CRITICAL_HEURISTICS)('“%s” is answered for every form', heuristic => {
  const forms = rows.filter(row => row.heuristic === heuristic).flatMap(row => row.forms)
  expect(forms.toSorted()).toEqual(FORMS.toSorted())
})

it('no other heuristics are answered', () => {
  expect(rows.map(row => row.heuristic).filter(name => !CRITICAL_HEURISTICS.includes(name))).toEqual([])
})

it.each([...new Set(rows.flatMap(row => row.evidence))])('%s exists', async evidence => {
  const fault = /^known fault: (\w+)$/.exec(evidence)?.[1]
  if (fault) {
    expect(await readFile(new URL(KNOWN_FAULTS, ROOT), 'utf8')).toContain(`id: '${fault}'`)
    return
  }
  const [, path = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(evidence) ?? []
  expect(await readFile(new URL(path, ROOT), 'utf8')).toContain(`'${title}'`)
})

/** Every row of every table. */
function rowsOf(document: string) {
  return document
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(cells => cells.length === 6 && cells[1] !== 'Heuristic' && !cells[1]?.startsWith('---'))
    .map(([, heuristic = '', forms = '', , evidence = '']) => ({
      heuristic,
      forms: forms === 'all' ? FORMS : forms.split(', '),
      evidence: evidence.split('<br>'),
    }))
}
