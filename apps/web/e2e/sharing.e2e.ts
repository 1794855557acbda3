import { describe, expect, it } from 'vitest'
import { siteOrigin } from './lane.ts'
import { visit } from './visit.ts'

const SHARED = [
  { path: '/', lang: 'sv', title: /Hur gick det 2022\?/, sentence: '7 av 17 målvärden är uppfyllda' },
  { path: '/?lang=en', lang: 'en', title: /2022/, sentence: '7 of 17' },
  {
    path: '/malvarden/friskvardsbidraget',
    lang: 'sv',
    title: /friskvårdsbidraget/i,
    sentence: 'av medarbetarna nyttjade friskvårdsbidraget 2022',
  },
  { path: '/malvarden', lang: 'sv', title: /Målvärden/, sentence: '' },
]

describe('A shared link, before any script runs,', () => {
  it.each(SHARED)('says what $path shows', async ({ path, lang, title, sentence }) => {
    const html = await rawHtml(path)
    expect(html).toContain(`<html lang="${lang}"`)
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toMatch(title)
    expect(metaOf(html, 'description')).toContain(sentence)
    expect(metaOf(html, 'og:title')).toMatch(title)
  })

  it.each(SHARED)('has a picture of what $path shows', async ({ path }) => {
    const picture = metaOf(await rawHtml(path), 'og:image')
    expect(picture).toMatch(/^http:\/\//)
    const answer = await fetch(picture)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('answers 404 for an address that leads nowhere', async () => {
    expect((await fetch(`${siteOrigin()}/finns-inte`)).status).toBe(404)
    expect((await fetch(`${siteOrigin()}/malvarden/finns-inte`)).status).toBe(404)
  })
})

describe('Without JavaScript', () => {
  it.each([
    { path: '/', sentence: '7 av 17 målvärden är uppfyllda.' },
    { path: '/malvarden/friskvardsbidraget', sentence: 'Målvärdet är minst 50 %' },
  ])('$path still says its main sentence', async ({ path, sentence }) => {
    const page = await visit(path, { javaScriptEnabled: false, expectedComplaints: /\/assets\/.*\.js/ })
    await page.getByText(sentence).filter({ visible: true }).first().waitFor()
  })
})

async function rawHtml(path: string): Promise<string> {
  return await (await fetch(siteOrigin() + path)).text()
}

function metaOf(html: string, name: string): string {
  const tag = html.match(/<meta [^>]*>/g)?.find(meta => meta.includes(`"${name}"`)) ?? ''
  return (/content="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&')
}
