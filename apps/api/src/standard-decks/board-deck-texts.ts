import type { Language } from '@malkoll/domain'

interface BoardDeckTexts {
  agenda: Record<'result' | 'targets' | 'budget' | 'assignments' | 'comparison', string>
  goalsTitle: (withTargets: number, all: number) => string
  /** Of a demonstration, where examples count too. */
  demoGoalsTitle: (withTargets: number, all: number) => string
  goalsSubtitle: (period: string) => string
  goal: string
  known: string
  /** Said of counts that the source publishes without naming what is counted. */
  unnamed: (total: number) => string
  targetsSubtitle: (period: string) => string
  missing: string
  netCostTitle: (outcome: string, deviation: string) => string
  operationsSubtitle: (period: string) => string
  assignmentsSubtitle: string
  number: string
  assignment: string
  state: string
}

export const BOARD_DECK_TEXTS: Record<Language, BoardDeckTexts> = {
  sv: {
    agenda: {
      result: 'Resultatet',
      targets: 'Målvärden, mål för mål',
      budget: 'Ekonomi',
      assignments: 'Uppdrag',
      comparison: 'Jämförelse',
    },
    goalsTitle: (withTargets, all) => `${withTargets} av ${all} mål har målvärden i våra källor`,
    demoGoalsTitle: (withTargets, all) => `${withTargets} av ${all} mål har målvärden`,
    goalsSubtitle: period => `Målen och vad vi vet om dem, ${period}`,
    goal: 'Mål',
    known: 'Vad vi vet',
    unnamed: total => `Källan namnger inte de ${total} målvärdena. Här står de som är kända.`,
    targetsSubtitle: period => `Målvärden med utfall och status, ${period}`,
    missing: 'saknas',
    netCostTitle: (outcome, deviation) => `Nettokostnaden blev ${outcome}, ${deviation}`,
    operationsSubtitle: period => `Nettokostnad per verksamhet ${period}, miljoner kronor`,
    assignmentsSubtitle: 'Uppdragen med planens egna ord',
    number: 'Nummer',
    assignment: 'Uppdrag',
    state: 'Läge',
  },
  en: {
    agenda: {
      result: 'The result',
      targets: 'Targets, goal by goal',
      budget: 'Economy',
      assignments: 'Assignments',
      comparison: 'Comparison',
    },
    goalsTitle: (withTargets, all) => `${withTargets} of ${all} goals have targets in our sources`,
    demoGoalsTitle: (withTargets, all) => `${withTargets} of ${all} goals have targets`,
    goalsSubtitle: period => `The goals and what we know of them, ${period}`,
    goal: 'Goal',
    known: 'What we know',
    unnamed: total => `The source does not name the ${total} targets. Those that are known stand here.`,
    targetsSubtitle: period => `Targets with outcome and status, ${period}`,
    missing: 'missing',
    netCostTitle: (outcome, deviation) => `Net cost ${outcome}, ${deviation}`,
    operationsSubtitle: period => `Net cost by operation ${period}, millions of kronor`,
    assignmentsSubtitle: 'The assignments in the plan’s own words',
    number: 'Number',
    assignment: 'Assignment',
    state: 'State',
  },
}
