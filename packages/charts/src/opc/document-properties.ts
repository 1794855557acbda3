import type { Language } from '@malkoll/domain'
import type { OfficePackage } from './office-package.ts'
import { el, textEl } from './xml.ts'

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml'
const EXTENDED = 'application/vnd.openxmlformats-officedocument.extended-properties+xml'

/** How Office writes a language. */
export const OFFICE_LANGUAGES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

export interface DocumentProperties {
  title: string
  creator: string
  language: Language
  /** When the file was made; undefined leaves it out, so that the same content gives the same bytes. */
  createdAt?: Date | undefined
}

/** Title, creator, language and program of an Office file, where its own windows show them. */
export function addDocumentProperties(file: OfficePackage, properties: DocumentProperties): void {
  const { title, creator, language, createdAt } = properties
  const moment = createdAt?.toISOString().replace(/\.\d+Z$/, 'Z')
  const dated = { 'xsi:type': 'dcterms:W3CDTF' }
  const core = el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textEl('dc:title', title),
    textEl('dc:creator', creator),
    textEl('dc:language', OFFICE_LANGUAGES[language]),
    moment ? textEl('dcterms:created', moment, dated) : '',
    moment ? textEl('dcterms:modified', moment, dated) : '',
  )
  const extended = el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textEl('Application', 'Målkoll'),
    creator ? textEl('Company', creator) : '',
  )
  file.addXml('docProps/core.xml', CORE, core)
  file.addXml('docProps/app.xml', EXTENDED, extended)
  file.relate('', 'coreProperties', 'docProps/core.xml')
  file.relate('', 'extendedProperties', 'docProps/app.xml')
}
