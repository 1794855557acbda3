import type { SteeringDocument } from '@malkoll/contracts'
import { Chip } from '../../ui/chip.tsx'
import { useObjectiveTexts } from '../objectives/objective-texts.ts'
import { validity } from '../objectives/strategy-tree.ts'
import { SourceText } from '../sources/source-text.tsx'
import styles from './version-list.module.css'

type Version = SteeringDocument['versions'][number]

/** Every version there is, newest first, with its state and how long it is valid. */
export function VersionList({ document }: { document: SteeringDocument }) {
  const texts = useObjectiveTexts()
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{texts.versions}</h2>
      <ol className={styles.versions} reversed>
        {document.versions.map(version => (
          <li key={version.version}>
            <VersionItem version={version} isShown={version.version === document.version} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function VersionItem({ version, isShown }: { version: Version; isShown: boolean }) {
  const texts = useObjectiveTexts()
  return (
    <>
      <h3>
        {version.name} {isShown ? <Chip>{texts.shown}</Chip> : null}
      </h3>
      <div className={styles.body}>
        <dl>
          <Fact label={texts.state} value={version.stateText} />
          <Fact label={texts.decided} value={version.decided ?? texts.unknown} />
          <Fact label={texts.valid} value={validity(version, texts) ?? texts.unknown} />
        </dl>
        <div>
          {version.note ? <p>{version.note}</p> : null}
          {version.source ? (
            <p className="source">
              {texts.source} <SourceText source={version.source} />
            </p>
          ) : null}
        </div>
      </div>
    </>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
