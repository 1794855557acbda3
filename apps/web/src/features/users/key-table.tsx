import type { Key } from '@malkoll/contracts'
import { ROLE_WORDS } from '@malkoll/domain'
import { Fragment, useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Question } from '../../ui/question.tsx'
import rows from '../../ui/stacked-rows.module.css'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

export function KeyTable({ keys, onEnd }: { keys: readonly Key[]; onEnd: (key: Key) => void }) {
  const { columns, caption } = useUserTexts().keys
  return (
    <table className={rows.table}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.expires}</th>
          <th scope="col">{columns.used}</th>
          <th scope="col">
            <span className="sr">{columns.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map(key => (
          <KeyRows key={key.id} apiKey={key} onEnd={() => onEnd(key)} />
        ))}
      </tbody>
    </table>
  )
}

function KeyRows({ apiKey, onEnd }: { apiKey: Key; onEnd: () => void }) {
  const { keys: texts, change } = useUserTexts()
  const language = useLanguage()
  const [isAsked, setIsAsked] = useState(false)
  const { name, role, person, expiresAt, lastUsedOn } = apiKey
  const isExpired = new Date(expiresAt) < new Date()
  return (
    <Fragment>
      <tr className={`${rows.row} ${isExpired ? styles.off : ''}`}>
        <th scope="row">{name}</th>
        <td>{ROLE_WORDS[role][language]}</td>
        <td>
          <span className={rows.label}>{texts.columns.person} </span>
          {person.name}
        </td>
        <td>
          <span className={rows.label}>{texts.columns.expires} </span>
          {formatDay(expiresAt, language)}
          {isExpired ? <span className={rows.under}>{texts.expired}</span> : null}
        </td>
        <td>
          <span className={rows.label}>{texts.columns.used} </span>
          {lastUsedOn ? formatDay(lastUsedOn, language) : texts.notUsed}
        </td>
        <td>
          <button
            type="button"
            className={controls.textButton}
            aria-label={texts.endFor(name)}
            onClick={() => setIsAsked(true)}
          >
            {texts.end}
          </button>
        </td>
      </tr>
      {isAsked ? (
        <tr className={styles.panelRow}>
          <td colSpan={6}>
            <Question
              heading={texts.endQuestion(name)}
              answer={texts.endAnswer}
              keep={change.keep}
              onAnswer={onEnd}
              onKeep={() => setIsAsked(false)}
            >
              {texts.endText}
            </Question>
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}
