import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import pageHead from '../../ui/page-head.module.css'
import styles from './objective-head.module.css'
import { useObjectiveTexts } from './objective-texts.ts'

/** Where the page is, what it is, its name in full, and who owns what it is about. */
export function ObjectiveHead(props: {
  titleId: string
  kind: string
  name: string
  area?: { slug: string; name: string } | undefined
  ownership: string
  children?: ReactNode
}) {
  const { shell } = useTexts()
  const texts = useObjectiveTexts()
  return (
    <>
      <nav className={pageHead.crumb} aria-label={shell.breadcrumb}>
        <Link to="/lanet">{texts.title}</Link>
        {props.area ? (
          <>
            {' / '}
            <Link to="/lanet/$area" params={{ area: props.area.slug }}>
              {props.area.name}
            </Link>
          </>
        ) : null}
      </nav>
      <p className={`${pageHead.kind} ${styles.kind}`}>{props.kind}</p>
      <h1 id={props.titleId} className={`${pageHead.title} ${styles.name}`}>
        {props.name}
      </h1>
      <p className={`lead measure ${styles.lead}`}>{props.ownership}</p>
      {props.children}
    </>
  )
}
