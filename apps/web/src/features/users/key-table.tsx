import type { Key } from '@malkoll/contracts'
import { ROLE_WORDS } from '@malkoll/domain'
import { useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Question } from '../../ui/question.tsx'
import rows from '../../ui/stacked-rows.module.css'
import { StackedAction, StackedCell, StackedRow, StackedTable } from '../../ui/stacked-table.tsx'
import { useUserTexts } from './user-texts.ts'

export function KeyTable({ keys, onEnd }: { keys: readonly Key[]; onEnd: (key: Key) => void }) {
  const { columns, caption } = useUserTexts().keys
  return (
    <StackedTable
      caption={caption}
      columns={[columns.name, columns.role, columns.person, columns.expires, columns.used]}
      action={columns.end}
    >
      {keys.map(key => (
        <KeyRow key={key.id} apiKey={key} onEnd={() => onEnd(key)} />
      ))}
    </StackedTable>
  )
}

function KeyRow({ apiKey, onEnd }: { apiKey: Key; onEnd: () => void }) {
  const { keys: texts, change } = useUserTexts()
  const language = useLanguage()
  const [isAsked, setIsAsked] = useState(false)
  const { name, role, person, expiresAt, lastUsedOn } = apiKey
  const isExpired = new Date(expiresAt) < new Date()
  const question = (
    <Question
      heading={texts.endQuestion(name)}
      answer={texts.endAnswer}
      keep={change.keep}
      onAnswer={onEnd}
      onKeep={() => setIsAsked(false)}
    >
      {texts.endText}
    </Question>
  )
  return (
    <StackedRow name={name} isOff={isExpired} opened={isAsked ? { columns: 6, content: question } : null}>
      <StackedCell label={texts.columns.role}>{ROLE_WORDS[role][language]}</StackedCell>
      <StackedCell label={texts.columns.person}>{person.name}</StackedCell>
      <StackedCell label={texts.columns.expires}>
        {formatDay(expiresAt, language)}
        {isExpired ? <span className={rows.under}>{texts.expired}</span> : null}
      </StackedCell>
      <StackedCell label={texts.columns.used}>
        {lastUsedOn ? formatDay(lastUsedOn, language) : texts.notUsed}
      </StackedCell>
      <StackedAction>
        <button
          type="button"
          className={controls.textButton}
          aria-label={texts.endFor(name)}
          onClick={() => setIsAsked(true)}
        >
          {texts.end}
        </button>
      </StackedAction>
    </StackedRow>
  )
}
