import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { type CellAddress, searchOf } from './cell-address.ts'
import styles from './cell-history-link.module.css'

/** The way to every version of a value. */
export function CellHistoryLink({ cell, children }: { cell: CellAddress; children: ReactNode }) {
  return (
    <Link to="/historik" search={searchOf(cell)}>
      {children}
    </Link>
  )
}

/** “Rättad”, beside a value that said something else before. */
export function CorrectedMark({ cell }: { cell: CellAddress }) {
  const { marks } = useTexts()
  return (
    <Link to="/historik" search={searchOf(cell)} className={styles.mark}>
      <Chip>{marks.corrected}</Chip>
    </Link>
  )
}
