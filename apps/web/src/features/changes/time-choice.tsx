import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { dayBefore, endOfLastMonth, endOfLastYear, isDay } from '../../lib/days.ts'
import { dateInStockholm } from '../../lib/i18n/dates.ts'
import controls from '../../ui/controls.module.css'
import { Field } from '../../ui/field.tsx'
import type { ComparedSearch } from './change-queries.ts'
import { useChangeTexts } from './change-texts.ts'
import styles from './time-choice.module.css'

/** The two days compared: those that people ask about, and any others. */
export function TimeChoice({
  search,
  resultKnownFrom,
}: {
  search: ComparedSearch
  resultKnownFrom: string | null
}) {
  const texts = useChangeTexts()
  return (
    <section className={styles.choice} aria-label={texts.choices}>
      <UsualTimes resultKnownFrom={resultKnownFrom} />
      <DaysForm key={`${search.since} ${search.until}`} search={search} />
    </section>
  )
}

function UsualTimes({ resultKnownFrom }: { resultKnownFrom: string | null }) {
  const texts = useChangeTexts()
  const today = dateInStockholm(new Date())
  const times = [
    { since: dayBefore(today), text: texts.yesterday },
    { since: endOfLastMonth(today), text: texts.lastMonth },
    { since: endOfLastYear(today), text: texts.lastYear },
    ...(resultKnownFrom ? [{ since: resultKnownFrom, text: texts.result }] : []),
  ]
  return (
    <ul className={styles.usual}>
      {times.map(({ since, text }) => (
        <li key={text}>
          <Link
            to="/andringar"
            search={({ lang }) => ({ lang, since })}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function DaysForm({ search }: { search: ComparedSearch }) {
  const texts = useChangeTexts()
  const navigate = useNavigate({ from: '/andringar' })
  const today = dateInStockholm(new Date())
  const [since, setSince] = useState(search.since.slice(0, 10))
  const [until, setUntil] = useState(search.until?.slice(0, 10) ?? '')
  const [isTried, setIsTried] = useState(false)
  const faults = faultsOf({ since, until }, today, texts)

  function show(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (faults.since || faults.until) return
    void navigate({
      search: previous => ({ ...previous, since, until: until || undefined }),
      resetScroll: false,
    })
  }

  return (
    <form className={styles.days} onSubmit={show} noValidate>
      <Field
        label={texts.since}
        type="date"
        value={since}
        max={today}
        error={isTried ? faults.since : undefined}
        onChange={event => setSince(event.target.value)}
      />
      <Field
        label={texts.until}
        type="date"
        value={until}
        max={today}
        error={isTried ? faults.until : undefined}
        onChange={event => setUntil(event.target.value)}
      />
      <button type="submit" className={controls.button}>
        {texts.show}
      </button>
    </form>
  )
}

interface Days {
  since: string
  until: string
}

function faultsOf(
  { since, until }: Days,
  today: string,
  texts: { notADay: string; wrongOrder: string },
): Partial<Days> {
  const isPast = (day: string) => isDay(day) && day <= today
  if (!isPast(since)) return { since: texts.notADay }
  if (until === '') return {}
  if (!isPast(until)) return { until: texts.notADay }
  return until < since ? { until: texts.wrongOrder } : {}
}
