import type { Decision } from '@malkoll/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { decisionQuery, isOvertaken } from './decision-queries.ts'

type Step = Decision['history'][number]

/** What others have corrected while the decision was open here, and how that is learnt when something is refused. */
export function useNewerDecision(decision: Decision): {
  newer: readonly Step[]
  learn: (error: Error) => void
} {
  const queryClient = useQueryClient()
  const language = useLanguage()
  const [opened] = useState(decision.lastChange)
  return {
    newer: decision.history.filter(step => step.revision > opened),
    learn(error) {
      const { queryKey } = decisionQuery(decision.target, { language, asOf: undefined })
      if (isOvertaken(error)) void queryClient.invalidateQueries({ queryKey })
    },
  }
}
