import type { CellHistory } from '@malkoll/contracts'
import {
  FLAG_WORDS,
  formatDifference,
  formatNumber,
  type Language,
  UNIT_CODES,
  type UnitInfo,
  unitInfo,
} from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Status } from '../../ui/status.tsx'
import { SourceText } from '../sources/source-text.tsx'
import { useHistoryTexts } from './history-texts.ts'
import { ReasonText } from './reason-text.tsx'
import { useRevisionPeople } from './use-signed-in.ts'
import styles from './version-list.module.css'
import { WithdrawButton, WithdrawnNote } from './withdraw-button.tsx'

type Version = CellHistory['versions'][number]

/** What the value has said, since when, by whom, why, and what it led to. */
export function VersionList({ history }: { history: CellHistory }) {
  const texts = useHistoryTexts()
  const [isWithdrawn, setIsWithdrawn] = useState(false)
  const people = useRevisionPeople(history.versions.map(version => version.revision))
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 id="versions">{texts.versions}</h2>
      <WithdrawnNote isShown={isWithdrawn} />
      <ol className={styles.versions} reversed>
        {history.versions.map((version, index) => (
          <li key={version.measurementId}>
            <VersionHead version={version} before={history.versions[index + 1]} />
            <VersionFacts history={history} version={version} person={people.get(version.revision)} />
            <p className={styles.then}>
              <PageThen history={history} version={version} />
            </p>
            <WithdrawButton change={version} onDone={() => setIsWithdrawn(true)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The page of the målvärde, or of the measure, as it was when the version became known. */
function PageThen({ history, version }: { history: CellHistory; version: Version }) {
  const texts = useHistoryTexts()
  const [led] = version.statuses
  if (led) {
    return (
      <Link to="/malvarden/$slug" params={{ slug: led.target }} search={{ asOf: version.at }}>
        {texts.showTargetThen}
      </Link>
    )
  }
  return (
    <Link
      to="/indikatorer/$slug"
      params={{ slug: history.indicator.slug }}
      search={{ asOf: version.at, kommun: history.geography?.code }}
    >
      {texts.showThen}
    </Link>
  )
}

function VersionHead({ version, before }: { version: Version; before: Version | undefined }) {
  const texts = useHistoryTexts()
  return (
    <h3 className={styles.head}>
      {before ? (
        <>
          <span aria-hidden="true">{texts.change(before.valueText, version.valueText)}</span>
          <span className="sr">{texts.changeInWords(before.valueText, version.valueText)}</span>
        </>
      ) : (
        <span>{version.valueText}</span>
      )}{' '}
      {version.until === null ? <Chip>{texts.holds}</Chip> : null}
    </h3>
  )
}

function VersionFacts(props: { history: CellHistory; version: Version; person: string | undefined }) {
  const texts = useHistoryTexts()
  const language = useLanguage()
  const { history, version, person } = props
  const { margin, n, note, source } = version
  const unit = unitOf(history, language)
  return (
    <dl className={styles.facts}>
      <Fact name={texts.from}>{formatMoment(version.at, language)}</Fact>
      {version.until ? <Fact name={texts.until}>{formatMoment(version.until, language)}</Fact> : null}
      <Fact name={texts.by}>{person ? `${person}, ${version.by.toLowerCase()}` : version.by}</Fact>
      <Fact name={texts.reason}>
        {version.withdraws === null ? '' : `${texts.withdrawal}. `}
        {version.reason === null ? texts.noReason : <ReasonText reason={version.reason} />}
      </Fact>
      {note ? (
        <Fact name={texts.note}>
          <span lang="sv">{note}</span>
        </Fact>
      ) : null}
      {version.flags.length > 0 ? (
        <Fact name={texts.flags}>{version.flags.map(flag => FLAG_WORDS[flag][language]).join(', ')}</Fact>
      ) : null}
      {margin === null ? null : <Fact name={texts.margin}>± {amountOf(margin, unit, language)}</Fact>}
      {n === null ? null : <Fact name={texts.n}>{formatNumber(n, language)}</Fact>}
      {source ? (
        <Fact name={texts.source}>
          <SourceText source={source} />
        </Fact>
      ) : null}
      {version.statuses.map(({ target, name, status, statusText, verdict, laterRuleAt }) => (
        <Fact
          key={target}
          name={laterRuleAt === null ? texts.ledTo : texts.byLaterRule(formatMoment(laterRuleAt, language))}
        >
          <Status status={status}>{statusText}</Status> {verdict}{' '}
          <Link to="/malvarden/$slug" params={{ slug: target }}>
            {name === history.indicator.name ? texts.toTarget : name}
          </Link>
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Of a difference: the margin of 66 % is told in percentage points. */
function amountOf(margin: number, unit: UnitInfo, language: Language): string {
  return formatDifference(margin, unit, language).replace('+', '')
}

function unitOf({ indicator: { unit } }: CellHistory, language: Language): UnitInfo {
  return unitInfo(UNIT_CODES.find(code => code === unit.code) ?? 'unknown', language)
}
