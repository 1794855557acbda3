import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { dayBefore, endOfLastMonth, endOfLastYear, isDay } from '../../lib/days.ts'
import { dateInStockholm, formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Field } from '../../ui/field.tsx'
import { boardQuery } from '../board/board-queries.ts'
import styles from './as-of-dialog.module.css'
import { useAsOfTexts } from './as-of-texts.ts'

/** Asks for the day that the pages are to be shown as of; it is kept in the address from page to page. */
export function AsOfDialog({ onClose }: { onClose: () => void }) {
  const texts = useAsOfTexts()
  const { asOf } = useSearch({ strict: false })
  const navigate = useNavigate()
  const dialog = useModal()
  const today = dateInStockholm(new Date())
  const [day, setDay] = useState(asOf?.slice(0, 10) ?? '')
  const [error, setError] = useState<string>()

  function show(chosen: string | undefined) {
    dialog.current?.close()
    void navigate({ to: '.', search: search => ({ ...search, asOf: chosen }) })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isDay(day) && day <= today) show(day)
    else setError(texts.notADay)
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="as-of" onClose={onClose}>
      <h2 id="as-of">{texts.title}</h2>
      <p>{texts.lead}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={texts.day}
          type="date"
          value={day}
          max={today}
          error={error}
          onChange={event => setDay(event.target.value)}
        />
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          {texts.show}
        </button>
      </form>
      <Choices today={today} onChoose={show} />
      <p className="source">{texts.catalogue}</p>
      <p className={styles.ways}>
        {asOf ? (
          <button type="button" className={controls.button} onClick={() => show(undefined)}>
            {texts.now}
          </button>
        ) : null}
        <button type="button" className={controls.button} onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </p>
    </dialog>
  )
}

/** Days that people ask about, each with its date. */
function Choices({ today, onChoose }: { today: string; onChoose: (day: string) => void }) {
  const texts = useAsOfTexts()
  const language = useLanguage()
  const { lang } = useSearch({ strict: false })
  const result = useQuery(boardQuery({ lang })).data?.publishedResult
  const choices = [
    { day: dayBefore(today), text: texts.yesterday },
    { day: endOfLastMonth(today), text: texts.lastMonth },
    { day: endOfLastYear(today), text: texts.lastYear },
    ...(result ? [{ day: result.knownFrom, text: texts.result(result.period) }] : []),
  ]
  return (
    <>
      <h3>{texts.choices}</h3>
      <ul className={styles.choices}>
        {choices.map(({ day, text }) => (
          <li key={text}>
            <button type="button" className={controls.textButton} onClick={() => onChoose(day)}>
              {text}
            </button>{' '}
            <span className="quiet">{formatDay(day, language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return dialog
}
