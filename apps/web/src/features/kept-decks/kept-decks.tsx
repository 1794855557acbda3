import type { PresentationList, SignedInUser } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { SignInLink } from '../account/sign-in-link.tsx'
import { deckStore, useDecks } from '../decks/browser-decks.ts'
import { type Agreement, forgetKeptDecks, readAgreement, writeAgreement } from './agreed-decks.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { presentationListQuery } from './kept-deck-queries.ts'
import { useKeptDeckTexts } from './kept-deck-texts.ts'
import styles from './kept-decks.module.css'
import { OwnDeckTable } from './own-deck-table.tsx'
import { SharedDecks } from './shared-decks.tsx'
import { SharedReading } from './shared-reading.tsx'
import { type SyncState, useDeckSync } from './use-deck-sync.ts'

const NO_LIST: PresentationList = { presentations: [], organisations: [] }

/** The decks that somebody keeps on the server, and those shared with her. */
export function KeptDecks({ user }: { user: SignedInUser | null }) {
  const texts = useKeptDeckTexts()
  const { bildspel: read } = useSearch({ from: '/bildspel' })
  if (user) return <DecksOnServer user={user} />
  return (
    <p className={styles.state}>
      {read ? texts.others.signIn : texts.signedOut}{' '}
      <SignInLink next={read ? `/bildspel?bildspel=${encodeURIComponent(read)}` : '/bildspel'} />
    </p>
  )
}

function DecksOnServer({ user }: { user: SignedInUser }) {
  const texts = useKeptDeckTexts()
  const language = useLanguage()
  const [agreement, agree] = useAgreement(user.id)
  const isOn = agreement?.isOn ?? false
  const { state, conflicts, sync } = useDeckSync(user.id, isOn)
  const { data } = useQuery(presentationListQuery({ person: user.id, language }))
  const list = data ?? NO_LIST
  const { shelf } = useDecks()
  const said = useRef<HTMLParagraphElement>(null)

  const { bildspel: read } = useSearch({ from: '/bildspel' })
  const hasOwn = shelf.decks.length > 0
  const shared = read ? (
    <SharedReading key={read} slug={read} />
  ) : (
    <SharedDecks list={list} isReader={isReader(user) && data !== undefined} />
  )

  function answer(isWanted: boolean) {
    flushSync(() => agree(isWanted))
    said.current?.focus()
  }

  return (
    <>
      {read || !hasOwn ? shared : null}
      {isOn ? (
        <>
          <p ref={said} className={styles.state} role="status" tabIndex={-1}>
            {hasOwn || state !== 'saved' ? stateText(state, texts.state) : null}
          </p>
          {conflicts.map(conflict => (
            <ConflictChoice key={conflict.mine.id} conflict={conflict} onChosen={sync} />
          ))}
          {hasOwn ? <OwnDeckTable person={user.id} shelf={shelf} list={list} onShared={sync} /> : null}
        </>
      ) : (
        <Consent isAsked={agreement === null} onAnswer={answer} />
      )}
      {read || !hasOwn ? null : shared}
    </>
  )
}

/** An elected person comes to read what is shared. */
export function isReader({ roles }: SignedInUser): boolean {
  return roles.length > 0 && roles.every(role => role === 'elected')
}

/** Whether this browser’s decks go to the server. */
function useAgreement(person: number) {
  const [agreement, setAgreement] = useState<Agreement | null>(() => agreementOf(person))
  function agree(isOn: boolean) {
    const next = { person, isOn, decks: {} }
    writeAgreement(next)
    setAgreement(next)
  }
  return [agreement, agree] as const
}

/** Nothing is asked where there is nothing to send. What another person has left, her server has. */
function agreementOf(person: number): Agreement | null {
  const found = readAgreement()
  if (found?.person === person) return found
  forgetKeptDecks()
  if (deckStore.read().shelf.decks.length > 0) return null
  const agreement = { person, isOn: true, decks: {} }
  writeAgreement(agreement)
  return agreement
}

function Consent(props: { isAsked: boolean; onAnswer: (isOn: boolean) => void }) {
  const { ask } = useKeptDeckTexts()
  return (
    <div className={styles.consent}>
      <p>{props.isAsked ? ask.text : ask.kept}</p>
      <p className={styles.buttons}>
        <button
          type="button"
          className={`${controls.button} ${props.isAsked ? controls.primary : ''}`}
          onClick={() => props.onAnswer(true)}
        >
          {ask.save}
        </button>
        {props.isAsked ? (
          <button type="button" className={controls.button} onClick={() => props.onAnswer(false)}>
            {ask.keep}
          </button>
        ) : null}
      </p>
    </div>
  )
}

function stateText(state: SyncState, texts: Record<Extract<SyncState, string>, string>): string {
  return typeof state === 'string' ? texts[state] : state.failure
}
