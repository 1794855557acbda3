import { ACTIONS } from '@malkoll/contracts'
import { ROLES } from '@malkoll/domain'
import { describe, expect, it } from 'vitest'
import { actionsOf, POLICY, roleThatMay } from './policy.ts'

describe('The policy', () => {
  it('lets administrators do everything', () => {
    expect(actionsOf(['administrator'])).toEqual([...ACTIONS])
  })

  it('lets nobody without a role do what is for those signed in', () => {
    expect(actionsOf([])).toEqual([])
  })

  it('gives whoever may enter any value what those have who enter their own', () => {
    for (const role of POLICY['measurements.enter-any']) expect(POLICY['measurements.enter']).toContain(role)
    for (const role of POLICY['targets.decide-any']) expect(POLICY['targets.decide']).toContain(role)
    for (const role of POLICY['changes.withdraw-any']) expect(POLICY['changes.withdraw']).toContain(role)
  })

  it('keeps the elected from everything unpublished', () => {
    expect(actionsOf(['elected'])).toEqual([
      'public.read',
      'session.open',
      'account.manage',
      'presentations.keep',
    ])
  })

  it('names the role by which somebody with several may do something', () => {
    expect(roleThatMay('users.manage', ['analyst', 'administrator'])).toBe('administrator')
    expect(roleThatMay('measurements.enter', ['administrator', 'analyst'])).toBe('analyst')
    expect(roleThatMay('measurements.enter', ['management'])).toBeUndefined()
    expect(ROLES.every(role => roleThatMay('account.manage', [role]) === role)).toBe(true)
  })
})
