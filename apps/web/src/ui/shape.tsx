export type Shape = 'disc' | 'diamond' | 'ring'

/** A mark of 16 × 16 units in the colour of its text. Always beside a word, therefore hidden from readers. */
export function ShapeMark({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={className}>
      {SHAPES[shape]}
    </svg>
  )
}

const SHAPES = {
  disc: <circle cx="8" cy="8" r="7.2" fill="currentColor" />,
  diamond: <path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="2.4" />,
}
