import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogoFolder, LOGO_SVG, logoPng } from '../testing/logo-files.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TEMPLATE =
  '<!doctype html><html lang="sv"><head><!--app-head--></head><body><!--app-body--></body></html>'

const folder = createLogoFolder()
const logos = {
  svg: folder.write('logo.svg', LOGO_SVG),
  png: folder.write('logo.png', logoPng(300)),
}
folder.write('index.html', TEMPLATE)
const servers: TestServer[] = []

afterAll(async () => {
  await Promise.all(servers.map(server => server.close()))
  folder.remove()
})

async function open(environment: Record<string, string>): Promise<TestServer> {
  const webFolder = logos.svg.replace('/logo.svg', '')
  const server = await createTestServer({ seeds: true, webFolder, environment })
  servers.push(server)
  return server
}

async function deckParts({ app }: TestServer): Promise<Record<string, Uint8Array>> {
  const answer = await app.inject({ url: '/api/v1/targets/friskvardsbidraget/chart.pptx' })
  expect(answer.statusCode).toBe(200)
  return unzipSync(answer.rawPayload)
}

function metaOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1]
}

describe.each(['svg', 'png'] as const)('a logo as %s', kind => {
  let server: TestServer
  let address = ''

  beforeAll(async () => {
    server = await open({ ORG_LOGO: logos[kind], ORG_FONT: 'Verdana' })
    const { body } = await server.app.inject({ url: '/om' })
    address = metaOf(body, 'organisation-logo')?.split(' ')[0] ?? ''
    expect(metaOf(body, 'organisation-logo')).toBe(`${address} 300 100`)
    expect(metaOf(body, 'organisation-font')).toBe('Verdana')
  })

  it('has an address of its own that is kept for ever and can run nothing', async () => {
    const { statusCode, headers, rawPayload } = await server.app.inject({ url: address })
    expect(statusCode).toBe(200)
    expect(rawPayload.length).toBeGreaterThan(300)
    expect(headers).toMatchObject({
      'content-type': kind === 'svg' ? 'image/svg+xml' : 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  it('stands on slides as a PNG, and the font in their theme', async () => {
    const parts = await deckParts(server)
    const logo = parts['ppt/media/logo.png']
    expect(Buffer.from(logo?.subarray(1, 4) ?? []).toString()).toBe('PNG')
    expect(strFromU8(parts['ppt/theme/theme1.xml'] ?? new Uint8Array())).toContain('typeface="Verdana"')
    expect(strFromU8(parts['ppt/slideLayouts/slideLayout3.xml'] ?? new Uint8Array())).toContain('<p:pic>')
  })
})

describe('without a logo', () => {
  it('neither pages nor slides speak of one, and the font is Arial', async () => {
    const server = await open({})
    const { body } = await server.app.inject({ url: '/om' })
    expect(metaOf(body, 'organisation-logo')).toBeUndefined()
    expect(metaOf(body, 'organisation-font')).toBe('Arial')
    expect(await deckParts(server)).not.toHaveProperty(['ppt/media/logo.png'])
  })
})
