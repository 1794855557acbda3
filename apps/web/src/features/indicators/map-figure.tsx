import type { SeriesChartModel } from '@malkoll/charts/model'
import { SCREEN_PALETTE } from '@malkoll/charts/svg'
import type { SeriesColumns } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import styles from './map-figure.module.css'
import { PlaceRanking } from './place-ranking.tsx'
import { SeriesChart, type SeriesModels } from './series-chart.tsx'

/**
 * The map, and beside it the same municipalities in order. The list is the way for the keyboard and for a screen
 * reader; a mouse may point at either and sees both.
 */
export function MapFigure(props: { models: SeriesModels; series: SeriesColumns; period: string }) {
  const { wide, narrow } = props.models
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const isNarrow = useIsNarrow()
  return (
    <div className={styles.map}>
      <div className={styles.drawing}>
        <SeriesChart wide={wide} narrow={narrow} />
        <PointedAreas
          model={isNarrow ? narrow : wide}
          highlighted={highlighted}
          onHighlight={setHighlighted}
        />
      </div>
      <div>
        <PlaceRanking
          series={props.series}
          period={props.period}
          fillOf={code => fillOf(wide, code)}
          highlighted={highlighted}
          onHighlight={setHighlighted}
        />
      </div>
    </div>
  )
}

function fillOf({ areas, classes }: SeriesChartModel, code: string): string | undefined {
  const index = areas.find(area => area.code === code)?.classIndex ?? null
  const ink = index === null ? undefined : classes[index]?.ink
  return ink && SCREEN_PALETTE[ink]
}

/** Areas that answer to the mouse, over the drawing. Hidden from readers: the list has the same links. */
function PointedAreas(props: {
  model: SeriesChartModel
  highlighted: string | null
  onHighlight: (code: string | null) => void
}) {
  const { width, height } = props.model.size
  return (
    <svg
      className={styles.areas}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      onMouseLeave={() => props.onHighlight(null)}
    >
      {props.model.areas.map(({ code, path }) => (
        <Link
          key={code}
          to="/kommuner/$code"
          params={{ code }}
          tabIndex={-1}
          onMouseEnter={() => props.onHighlight(code)}
        >
          <path d={path} className={code === props.highlighted ? styles.pointed : undefined} />
        </Link>
      ))}
    </svg>
  )
}
