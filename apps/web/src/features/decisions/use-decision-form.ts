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
  const faults = faultsOf(form, language)
  return {
    element,
    form,
    set: change => setForm(before => ({ ...before, ...change })),
    errorOf: field => (isTried && faults[field] ? texts[faults[field]] : undefined),
    isTried,
    check() {
      flushSync(() => setIsTried(true))
      const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid]')
      wrong?.focus()
      return !wrong
    },
  }
}
