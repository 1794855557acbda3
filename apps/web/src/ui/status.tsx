import type { FulfilmentStatus } from '@malkoll/domain'
import { type Shape, ShapeMark } from './shape.tsx'
import styles from './status.module.css'

/** Shape and colour of each status; the word is always written beside them. */
const STATUS_LOOK: Record<FulfilmentStatus, { shape: Shape; className: string | undefined }> = {
  met: { shape: 'disc', className: styles.met },
  not_met: { shape: 'diamond', className: styles.notMet },
  not_measured: { shape: 'ring', className: styles.later },
}

export function statusClass(status: FulfilmentStatus): string {
  return STATUS_LOOK[status].className ?? ''
}

export function StatusMark({ status }: { status: FulfilmentStatus }) {
  return <ShapeMark shape={STATUS_LOOK[status].shape} />
}

export function Status({ status, children }: { status: FulfilmentStatus; children: string }) {
  return (
    <span className={`${styles.status} ${statusClass(status)}`}>
      <StatusMark status={status} />
      {children}
    </span>
  )
}

/** Marks in a row, one for each målvärde: a distribution that is also said in words. */
export function StatusRow({ statuses }: { statuses: readonly FulfilmentStatus[] }) {
  return (
    <span className={styles.row} aria-hidden="true">
      {statuses.map((status, index) => (
        <span key={index} className={statusClass(status)}>
          <StatusMark status={status} />
        </span>
      ))}
    </span>
  )
}
