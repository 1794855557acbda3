import type { Language } from '@malkoll/domain'
import { type FocusEvent, type ReactNode, useState } from 'react'
import type { ChartModel } from '../model/index.ts'
import { CHART_FONT_FAMILY } from '../svg/chart-svg.ts'
import { useScaleToWidth } from './use-scale-to-width.ts'

const KEYS: Record<Language, string> = {
  sv: 'Piltangenterna läser upp ett värde i taget. Escape stänger.',
  en: 'The arrow keys read out one value at a time. Escape closes.',
}

const KEYS_STYLE = {
  position: 'absolute',
  top: '100%',
  left: 0,
  zIndex: 1,
  margin: 0,
  padding: '4px 8px',
  background: 'var(--bg, #fff)',
  color: 'var(--ink, #1a1a18)',
  border: '1px solid var(--rule-strong, #86837a)',
  fontSize: '0.9375rem',
} as const

interface ChartStageProps {
  model: Pick<ChartModel, 'size' | 'language' | 'description'>
  /** Id of the description, for the chart's `aria-describedby`. */
  descriptionId: string
  /** A drawing of the model's own size. */
  children: ReactNode
}

/**
 * Shows a drawing at the width of its container, in the model's proportions: nothing moves when it arrives. Says how
 * the keys work to whoever comes with the keyboard: in its description, and under it while it has the focus.
 */
export function ChartStage({ model, descriptionId, children }: ChartStageProps): ReactNode {
  const { width, height } = model.size
  const { frame, scale } = useScaleToWidth(width)
  const [isWalked, setIsWalked] = useState(false)
  const noteFocus = ({ target }: FocusEvent) => setIsWalked(target.matches(':focus-visible'))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart within has role, name and the focus
    <div
      ref={frame}
      onFocus={noteFocus}
      onBlur={() => setIsWalked(false)}
      style={{ aspectRatio: `${width} / ${height}`, position: 'relative' }}
    >
      <p id={descriptionId} hidden>
        {model.description} {KEYS[model.language]}
      </p>
      {isWalked ? (
        <p aria-hidden="true" style={KEYS_STYLE}>
          {KEYS[model.language]}
        </p>
      ) : null}
      <div
        lang={model.language}
        style={{
          position: 'absolute',
          width,
          height,
          fontFamily: CHART_FONT_FAMILY,
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
        }}
      >
        {children}
      </div>
    </div>
  )
}

/** Room around the plot, as Recharts wants it told. */
export function marginOf({ plot, size }: Pick<ChartModel, 'plot' | 'size'>) {
  return {
    left: plot.x,
    top: plot.y,
    right: size.width - plot.x - plot.width,
    bottom: size.height - plot.y - plot.height,
  }
}
