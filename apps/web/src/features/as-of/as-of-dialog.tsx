import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { dayBefore, endOfLastMonth, endOfLastYear, isDay } from '../../lib/days.ts'
import { dateInStockholm, formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { boardQuery } from '../board/board-queries.ts'
import styles from './as-of-dialog.module.css'
import { useAsOfTexts } from './as-of-texts.ts'

/** Asks for the day that the pages are to be shown as of; it is kept in the address from page to page. */
export function AsOfDialog({ onClose }: { onClose: () => void }) {
  const texts = useAsOfTexts()
  const { asOf } = useSearch({ strict: false })
  const navigate = useNavigate()
  const today = dateInStockholm(new Date())
  return (
    <Dialog title={texts.title} onClose={onClose}>
      {close => {
        const show = (day: string | undefined) => {
          close()
          void navigate({ to: '.', search: search => ({ ...search, asOf: day }) })
        }
        return (
          <>
            <p>{texts.lead}</p>
            <DayForm today={today} onShow={show} />
            <Choices today={today} onChoose={show} />
            <p className="source">{texts.catalogue}</p>
            <p className={styles.ways}>
              {asOf ? (
                <button type="button" className={controls.button} onClick={() => show(undefined)}>
                  {texts.now}
                </button>
              ) : null}
              <button type="button" className={controls.button} onClick={close}>
                {texts.close}
              </button>
            </p>
          </>
        )
      }}
    </Dialog>
  )
}

function DayForm({ today, onShow }: { today: string; onShow: (day: string) => void }) {
  const texts = useAsOfTexts()
  const { asOf } = useSearch({ strict: false })
  const [day, setDay] = useState(dayOf(asOf))
  const [error, setError] = useState<string>()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isDay(day) && day <= today) onShow(day)
    else setError(texts.notADay)
  }

  return (
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
  )
}

/** The day of a moment in the address, which may also be a time or no moment at all. */
function dayOf(asOf = ''): string {
  return Number.isNaN(Date.parse(asOf)) ? '' : dateInStockholm(new Date(asOf))
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
      <h3 className={styles.title}>{texts.choices}</h3>
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
