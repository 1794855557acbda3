import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './totp.module.css'

/** Light modules around the code: readers need four (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A text as a QR code, dark on light in every colour scheme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawingOf(text), [text])
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** Dark modules as stretches of each row. */
function drawingOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const path = data.flatMap((row, y) =>
    [
      ...row
        .map(isDark => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: stretch }) => `M${index} ${y}h${stretch.length}v1h-${stretch.length}z`),
  )
  return { size, path: path.join('') }
}
