import type { Presentation, PresentationList } from '@malkoll/contracts'
import { ApiError } from '../../lib/api.ts'
import { deckStore } from '../decks/browser-decks.ts'
import { addDeck, changeDeck, newId, type OwnDeck, removeDeck } from '../decks/deck.ts'
import { agreeOn, readAgreement } from './agreed-decks.ts'
import { deckOf, draftOf, textOfDeck } from './deck-draft.ts'
import { deletePresentation, fetchPresentation, type Keeper, putPresentation } from './kept-deck-queries.ts'
import { planSync, type SyncStep } from './sync-plan.ts'

/** A deck that was changed here and elsewhere. */
export interface DeckConflict {
  mine: OwnDeck
  theirs: Presentation
}

interface SyncOutcome {
  conflicts: DeckConflict[]
  /** The list of the server is another than the one it was made with. */
  isListOld: boolean
}

/** Makes browser and server agree where nobody has to choose. Throws {@link ApiError}. */
export async function syncDecks({ presentations }: PresentationList, keeper: Keeper): Promise<SyncOutcome> {
  const agreement = readAgreement()
  const kept = new Map(presentations.filter(({ isOwn }) => isOwn).map(({ slug, version }) => [slug, version]))
  deckStore.refresh()
  const local = deckStore.read().shelf.decks.map(deck => ({ id: deck.id, text: textOfDeck(deck) }))
  const steps = planSync(local, kept, agreement?.decks ?? {})
  const conflicts: DeckConflict[] = []
  for (const step of steps) {
    const conflict = await take(step, keeper)
    if (conflict) conflicts.push(conflict)
  }
  return { conflicts, isListOld: steps.some(({ kind }) => kind !== 'compare') }
}

async function take(step: SyncStep, keeper: Keeper): Promise<DeckConflict | undefined> {
  const { id } = step
  const deck = findDeck(id)
  switch (step.kind) {
    case 'put':
      if (deck) await unlessOutrun(() => put(deck, step.replaces, keeper))
      return undefined
    case 'remove':
      await unlessOutrun(() => deletePresentation(id, step.replaces, keeper))
      agreeOn(id, undefined)
      return undefined
    case 'drop':
      deckStore.receive(shelf => removeDeck(shelf, id))
      agreeOn(id, undefined)
      return undefined
    default:
      return receive(step, deck, keeper)
  }
}

/** Somebody was faster, or it is gone: the next round sees what there is then. */
async function unlessOutrun(change: () => Promise<void>): Promise<void> {
  try {
    await change()
  } catch (error) {
    const code = error instanceof ApiError && error.failure.kind === 'problem' && error.failure.problem.code
    if (code !== 'lost_update' && code !== 'unknown_presentation') throw error
  }
}

async function put(deck: OwnDeck, replaces: number | null, keeper: Keeper): Promise<void> {
  const { version } = await putPresentation(deck.id, { replaces, deck: draftOf(deck) }, keeper)
  agreeOn(deck.id, { version, text: textOfDeck(deck) })
}

async function receive(
  step: SyncStep,
  before: OwnDeck | undefined,
  keeper: Keeper,
): Promise<DeckConflict | undefined> {
  const theirs = await fetchPresentation(step.id, keeper.language)
  const now = findDeck(step.id)
  // Somebody has typed meanwhile: the next round looks again.
  if (now !== before) return undefined
  const isSame = now !== undefined && textOfDeck(now) === textOfDeck(deckOf(step.id, theirs.deck))
  if (step.kind === 'compare' && now && !isSame) return { mine: now, theirs }
  takeTheirs(theirs)
  return undefined
}

function findDeck(id: string): OwnDeck | undefined {
  return deckStore.read().shelf.decks.find(deck => deck.id === id)
}

/** The deck of the server in the place of the browser’s. */
export function takeTheirs({ slug, version, deck: draft }: Presentation): void {
  const deck = deckOf(slug, draft)
  const text = textOfDeck(deck)
  agreeOn(slug, { version, text })
  const here = findDeck(slug)
  if (here && textOfDeck(here) === text) return
  deckStore.receive(shelf =>
    here
      ? changeDeck(shelf, slug, () => deck)
      : { decks: [...shelf.decks, deck], chosen: shelf.chosen ?? slug },
  )
}

/** The browser’s deck takes the place of the server’s in the next round. */
export function keepMine({ slug, version, deck }: Presentation): void {
  agreeOn(slug, { version, text: textOfDeck(deckOf(slug, deck)) })
}

export function keepBoth({ mine, theirs }: DeckConflict, titleOfMine: string): void {
  takeTheirs(theirs)
  deckStore.receive(shelf => addDeck(shelf, { ...mine, id: newId(), title: titleOfMine }))
}
