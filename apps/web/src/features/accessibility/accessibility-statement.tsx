import type { ReactNode } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { accessibilityContact, organisationName } from '../../lib/organisation.ts'
import { ArticleLead, ArticleSection } from '../../ui/article.tsx'
import { AUDIT_CHECKS } from './audit.ts'
import audit from './audit-result.json' with { type: 'json' }
import { KNOWN_FAULTS, type KnownFault } from './known-faults.ts'
import { AUTHORITY_ADDRESS, STATEMENT_CHANGED_ON, STATEMENT_TEXTS } from './statement-text.ts'

/** The accessibility statement: what the act 2018:1937 and its regulation ask one to contain, in plain words. */
export function AccessibilityStatement() {
  const texts = STATEMENT_TEXTS[useLanguage()]
  const faults: readonly KnownFault[] = KNOWN_FAULTS
  const isFlawless = faults.length === 0
  return (
    <>
      <ArticleLead>{texts.lead(organisationName())}</ArticleLead>
      <ArticleSection id="compliance" heading={texts.compliance.heading}>
        <p>{isFlawless ? texts.compliance.fully : texts.compliance.partly}</p>
        <p>{texts.compliance.standard}</p>
      </ArticleSection>
      <ArticleSection id="faults" heading={texts.faults.heading}>
        {isFlawless ? <p>{texts.faults.none}</p> : <FaultList faults={faults} />}
      </ArticleSection>
      <ArticleSection id="exemptions" heading={texts.exemptions.heading}>
        <p>{texts.exemptions.none}</p>
      </ArticleSection>
      <Audit />
      <Report />
      <ArticleSection id="authority" heading={texts.authority.heading}>
        <p>{texts.authority.text}</p>
        <p>
          <a href={AUTHORITY_ADDRESS}>{texts.authority.link}</a>
        </p>
      </ArticleSection>
    </>
  )
}

function FaultList({ faults }: { faults: readonly KnownFault[] }) {
  const language = useLanguage()
  const texts = STATEMENT_TEXTS[language].faults
  return (
    <ul>
      {faults.map(({ id, what, why, instead }) => (
        <li key={id}>
          <p>
            <b>{what[language]}</b>
          </p>
          <p>
            {texts.why} {why[language]}
          </p>
          <p>
            {texts.instead} {instead[language]}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Audit() {
  const language = useLanguage()
  const { audit: texts, checks } = STATEMENT_TEXTS[language]
  return (
    <ArticleSection id="audit" heading={texts.heading}>
      <p>{texts.method(formatDay(audit.date, language), audit.pages.length)}</p>
      <p>{texts.tools(audit.chromium, audit.axe)}</p>
      <ul>
        {AUDIT_CHECKS.map(check => (
          <li key={check}>{checks[check]}</li>
        ))}
      </ul>
      <p>{texts.found(audit.findings.length)}</p>
      <p>{texts.limits}</p>
      <p>{texts.changed(formatDay(STATEMENT_CHANGED_ON, language))}</p>
    </ArticleSection>
  )
}

function Report() {
  const { report: texts } = STATEMENT_TEXTS[useLanguage()]
  const organisation = organisationName()
  const contact = accessibilityContact()
  return (
    <ArticleSection id="report" heading={texts.heading}>
      <p>{texts.how(organisation)}</p>
      <p>{contact ? contactLink(texts.contact, contact) : texts.noContact(organisation)}</p>
    </ArticleSection>
  )
}

function contactLink(words: string, contact: string): ReactNode {
  const address = contact.includes('://') ? contact : `mailto:${contact}`
  return (
    <>
      {words} <a href={address}>{contact}</a>
    </>
  )
}
