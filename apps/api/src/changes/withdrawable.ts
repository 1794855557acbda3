/** Base data and decisions on målvärden hold together otherwise than as single values. */
const WITHDRAWABLE_KINDS = ['measurements', 'withdrawal']

/** Whether a change is of values that somebody entered, so that it can be taken back when nothing stands on top of it. */
export function isWithdrawable({ actor, kind }: { actor: string; kind: string }): boolean {
  return actor !== 'seeds' && WITHDRAWABLE_KINDS.includes(kind)
}
