import { flushSync } from 'react-dom'
import type { CellKey } from './cell.ts'

/** Goes to the field of a cell, ready to be typed over; false: it is not on the page. */
export function focusCell(key: CellKey): boolean {
  // What has just changed stands in the field before it is chosen: a text written after that would lose the choice.
  flushSync(() => {})
  const field = fieldOf(key)
  field?.focus()
  field?.select()
  return field !== null
}

/** Puts the caret after the last character. */
export function placeCaret(key: CellKey): void {
  const field = fieldOf(key)
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Marks what belongs to a cell beside its field: whoever goes there from the field has not left the cell. */
export function ownedBy(key: CellKey) {
  return { 'data-owned-by': key }
}

/** Whether it is the field of the cell, or stands in what belongs to it. */
export function isOwnedBy(key: CellKey, element: Element | null): boolean {
  const name = CSS.escape(key)
  return element !== null && element.closest(`[data-cell="${name}"], [data-owned-by="${name}"]`) !== null
}

/** Goes to the comment beside the field; where that is not shown, to what shows it. */
export function focusPanel(key: CellKey): void {
  const [comment] = partsOwnedBy(key).flatMap(part => part.querySelector<HTMLElement>('input') ?? [])
  if (comment) comment.focus()
  else focusOpener(key)
}

/** Goes to the heading of the panel, for a cell without a field. */
export function focusPanelHeading(key: CellKey): void {
  flushSync(() => {})
  const [heading] = partsOwnedBy(key).flatMap(part => part.querySelector<HTMLElement>('h2') ?? [])
  heading?.focus()
}

/** Goes to the button that shows what there is to know of a cell. */
export function focusOpener(key: CellKey): void {
  partsOwnedBy(key)
    .find(part => part instanceof HTMLButtonElement)
    ?.focus()
}

function partsOwnedBy(key: CellKey): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-owned-by="${CSS.escape(key)}"]`)]
}

/** Marks the element that asks about cells. */
export const QUESTION_MARK = { 'data-question': '' }

/**
 * Goes to what is asked about a cell, else about its row, else to the nearest question above, else to the first. False:
 * nothing is asked.
 */
export function focusQuestion(key: CellKey | null): boolean {
  // What the cell asks is not on the page before.
  flushSync(() => {})
  const all = questions()
  const own = all.find(question => question.querySelector(`[id="${questionIdOf(key ?? '')}"]`))
  const field = key === null ? null : fieldOf(key)
  const ofRow = field?.closest('tr')?.nextElementSibling?.querySelector('[data-question]')
  const above = field ? all.filter(question => isAfter(field, question)) : []
  return enter(own ?? ofRow ?? above.at(-1) ?? all[0])
}

/** Goes from something in a question to the next one; after the last comes the first. */
export function focusNextQuestion(from: Element): void {
  const all = questions()
  const own = all.findIndex(question => question.contains(from))
  enter(all[own + 1] ?? all[0])
}

function questions(): Element[] {
  return [...document.querySelectorAll('[data-question]')]
}

/** What is typed first, or the first of the answers. */
function enter(question: Element | undefined): boolean {
  question?.scrollIntoView({ block: 'nearest' })
  question?.querySelector<HTMLElement>('input, [data-answers] button')?.focus()
  return question !== undefined
}

function isAfter(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function fieldOf(key: CellKey): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input[data-cell="${CSS.escape(key)}"]`)
}

/** The element that says what is asked about a cell, and describes its field. */
export function questionIdOf(key: CellKey): string {
  return `question-${key.replace(/[^a-z0-9-]/gi, '_')}`
}

/** The element under the field that says what state it is in. */
export function stateIdOf(key: CellKey): string {
  return `state-${key.replace(/[^a-z0-9-]/gi, '_')}`
}
