import type { SlideModel } from '@malkoll/charts/slides'
import { SlideSvg } from '@malkoll/charts/slides-svg'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import styles from './slide-picture.module.css'
import { slideTheme } from './slide-theme.ts'

/** Drawn before it is scrolled to. */
const NEAR = '800px'

/** A slide as it is in the file; drawn when the reader comes near, or prints. Before that, or without one, `children`. */
export function SlidePicture(props: {
  slide: SlideModel | undefined
  /** From 1. */
  pageNumber: number
  id: string
  children: ReactNode
}) {
  const { slide, pageNumber, id } = props
  const frame = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(frame)
  const theme = useMemo(slideTheme, [])
  return (
    <div ref={frame} className={styles.frame}>
      {slide && isNear ? (
        <SlideSvg slide={slide} theme={theme} pageNumber={pageNumber} idPrefix={`slide-${id}`} />
      ) : (
        <p className={styles.waiting}>{props.children}</p>
      )}
    </div>
  )
}

function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (isNear || !element.current) return
    const draw = () => flushSync(() => setIsNear(true))
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true)
      },
      { rootMargin: NEAR },
    )
    observer.observe(element.current)
    window.addEventListener('beforeprint', draw)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', draw)
    }
  }, [element, isNear])
  return isNear
}
