import type { Language } from '@malkoll/domain'
import type { Config } from '../config.ts'
import { AS_OF_TEXTS } from './page-texts.ts'

/** What one address of the web app says before any script has run. */
export interface Page {
  status: number
  /** Name of the page, without the product's. */
  title: string
  /** The page's main sentence; also the description of a shared link. */
  sentence: string
  /** What completes the sentence, such as the other counts of the board. */
  addition?: string | undefined
  /** For those who sign in, or for one person: no search engine names it, and its address is not repeated. */
  isUnlisted?: boolean
  /** In words, when the address asks about an earlier moment. */
  moment?: string | undefined
  /** Path of the preview picture. */
  image: string | null
  /** Answers by the addresses that the web app asks for first. */
  answers: Record<string, unknown>
}

export interface PageFrame {
  /** The built index.html with its placeholders. */
  template: string
  language: Language
  /** Scheme and host that links and pictures are named by. */
  origin: string
  /** Path and parameters of the page, without those that change nothing. */
  path: string
  organisation: Pick<Config['organisation'], 'name' | 'font' | 'logo' | 'accessibilityContact'>
  /** Addresses of the scripts that this page needs besides those of every page. */
  scripts: readonly string[]
}

const OPEN_GRAPH_LOCALES: Record<Language, string> = { sv: 'sv_SE', en: 'en_GB' }

/** Fills index.html for one address. Everything written into it is escaped. */
export function fillPage(page: Page, frame: PageFrame): string {
  return frame.template
    .replace('<html lang="sv">', () => `<html lang="${frame.language}">`)
    .replace('<!--app-head-->', () => headOf(page, frame))
    .replace('<!--app-body-->', () => bodyOf(page, frame.language))
    .replace('<!--app-data-->', () => dataOf(page))
}

function headOf(page: Page, frame: PageFrame): string {
  const { language, origin, path, organisation } = frame
  const asOf = AS_OF_TEXTS[language]
  const title = `${page.moment ? asOf.title(page.title, page.moment) : page.title} – Målkoll`
  const description = [page.moment && asOf.notice(page.moment), page.sentence].filter(Boolean).join(' ')
  const picture = page.image && new URL(page.image, origin).href
  const address = page.isUnlisted ? origin : origin + path
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    ...organisationTags(organisation),
    page.status === 200 && !page.isUnlisted
      ? `<link rel="canonical" href="${escapeHtml(address)}">`
      : meta('name', 'robots', 'noindex'),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', `Målkoll – ${organisation.name}`),
    meta('property', 'og:locale', OPEN_GRAPH_LOCALES[language]),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    ...frame.scripts.map(script => `<link rel="modulepreload" crossorigin href="${escapeHtml(script)}">`),
    ...(picture ? pictureTags(picture, page.title) : [meta('name', 'twitter:card', 'summary')]),
  ].join('\n    ')
}

/** What the web app shows of the organisation; the sizes of its logo let the page keep room for it. */
function organisationTags({
  name,
  font,
  logo,
  accessibilityContact: contact,
}: PageFrame['organisation']): string[] {
  return [
    meta('name', 'organisation', name),
    meta('name', 'organisation-font', font),
    ...(logo ? [meta('name', 'organisation-logo', `${logo.address} ${logo.width} ${logo.height}`)] : []),
    ...(contact ? [meta('name', 'accessibility-contact', contact)] : []),
  ]
}

function pictureTags(picture: string, description: string): string[] {
  return [
    meta('property', 'og:image', picture),
    meta('property', 'og:image:width', '1280'),
    meta('property', 'og:image:height', '720'),
    meta('property', 'og:image:alt', description),
    meta('name', 'twitter:card', 'summary_large_image'),
  ]
}

function bodyOf({ title, sentence, addition, moment }: Page, language: Language): string {
  const notice = moment && AS_OF_TEXTS[language].notice(moment)
  const sentences = [notice, sentence, addition].flatMap(text => (text ? `<p>${escapeHtml(text)}</p>` : []))
  return `<main class="first-paint"><h1>${escapeHtml(title)}</h1>${sentences.join('')}</main>`
}

function dataOf({ answers }: Page): string {
  // "<" is the only character that could end the element or begin a comment.
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c')
  return [
    // The first words need no colours of the organisation, so they do not wait for them.
    '<link rel="stylesheet" href="/theme.css">',
    `<script type="application/json" id="first-answers">${json}</script>`,
  ].join('\n    ')
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ESCAPES[character] ?? character)
}
