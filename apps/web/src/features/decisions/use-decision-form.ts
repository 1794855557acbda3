import { type Language, NUMBER_ERROR_WORDS, parseNumber } from '@malkoll/domain'
import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { type DecisionForm, faultsOf } from './decision-form.ts'
import { useDecisionTexts } from './decision-texts.ts'

export interface TypedDecision {
  element: RefObject<HTMLFormElement | null>
  form: DecisionForm
  set: (change: Partial<DecisionForm>) => void
  /** What is wrong with the field, once somebody has tried to send it. */
  errorOf: (field: keyof DecisionForm) => string | undefined
  isTried: boolean
  /** What was sent last; null: nothing has been. */
  sent: DecisionForm | null
  /** Shows what is wrong, and goes to the first of it. */
  check: () => boolean
}

/** What is typed of a decision, with what is wrong with it. */
export function useDecisionForm(start: () => DecisionForm): TypedDecision {
  const texts = useDecisionTexts()
  const language = useLanguage()
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(start)
  const [isTried, setIsTried] = useState(false)
  const [sent, setSent] = useState<DecisionForm | null>(null)
  const faults = faultsOf(form, language)
  const faultText = (field: keyof DecisionForm) => {
    const fault = faults[field]
    if (fault === 'number') return numberFaultIn(String(form[field]), language) ?? texts.number
    return fault && texts[fault]
  }
  return {
    element,
    form,
    set: change => setForm(before => ({ ...before, ...change })),
    errorOf: field => (isTried ? faultText(field) : undefined),
    isTried,
    sent,
    check() {
      flushSync(() => setIsTried(true))
      const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid]')
      wrong?.focus()
      if (!wrong) setSent(form)
      return !wrong
    },
  }
}

/** Why the text is no number that can be stored; undefined when nothing is written. */
function numberFaultIn(text: string, language: Language): string | undefined {
  const parsed = parseNumber(text, language)
  return parsed.kind === 'error' ? NUMBER_ERROR_WORDS[parsed.code][language] : undefined
}
