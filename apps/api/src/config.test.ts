import { describe, expect, it } from 'vitest'
import { readConfig, readServerConfig } from './config.ts'
import { StartupError } from './process/startup-error.ts'

function refusalOf(environment: Record<string, string>): StartupError {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof StartupError) return error
  }
  throw new Error('The configuration was accepted')
}

describe('the configuration', () => {
  it('needs nothing: an embedded database, port 3000, this computer only', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      database: { kind: 'embedded', dataDir: expect.stringMatching(/data$/) },
      baseUrl: null,
      trustProxy: false,
      logLevel: 'info',
      metrics: null,
    })
  })

  it('takes a variable that is set to nothing as one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', BASE_URL: '' })).toEqual(readConfig({}))
  })

  it('has metrics when they have a port, for this computer only unless a host is given', () => {
    expect(readConfig({ METRICS_PORT: '9400' }).metrics).toEqual({ host: '127.0.0.1', port: 9400 })
    const open = { METRICS_PORT: '9400', METRICS_HOST: '0.0.0.0' }
    expect(readConfig(open).metrics).toEqual({ host: '0.0.0.0', port: 9400 })
    expect(refusalOf({ METRICS_PORT: 'yes' }).texts.en).toContain('METRICS_PORT')
  })

  it('uses PostgreSQL when it has an address of one', () => {
    const url = 'postgresql://someone:secret@db.example/malkoll'
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ kind: 'postgresql', url })
  })

  it('believes so many proxies, or those at the addresses given', () => {
    expect(readConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(true)
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1'])
    const { trustProxy } = readConfig({ TRUST_PROXY: '1' })
    if (typeof trustProxy !== 'function') throw new TypeError('A number of hops is a function')
    expect([0, 1].map(hop => trustProxy('10.0.0.1', hop))).toEqual([true, false])
  })

  it.each(['10.0.0.0/33', '10.0.0.0/0', '::1/129', '10.0.0.0/8/8', '10.0.0', '10.0.0.1,'])(
    'knows that %s names no proxies',
    proxies => {
      expect(refusalOf({ TRUST_PROXY: proxies }).texts.en).toContain('TRUST_PROXY')
    },
  )

  it('takes an e-mail address or a web address for reports on accessibility, or none', () => {
    const contactOf = (ORG_ACCESSIBILITY_CONTACT: string) =>
      readConfig({ ORG_ACCESSIBILITY_CONTACT }).organisation.accessibilityContact
    expect(contactOf('')).toBe(null)
    expect(contactOf('tillganglighet@region.example')).toBe('tillganglighet@region.example')
    expect(contactOf('https://region.example/synpunkter')).toBe('https://region.example/synpunkter')
    for (const contact of ['region.example', 'javascript:alert(1)', 'a b@region.example']) {
      expect(refusalOf({ ORG_ACCESSIBILITY_CONTACT: contact }).texts.en).toContain(
        'ORG_ACCESSIBILITY_CONTACT',
      )
    }
  })

  it('takes a logo that can be read and the name of a font, else says why not', () => {
    expect(readConfig({}).organisation).toMatchObject({ font: 'Arial', logo: null })
    expect(readConfig({ ORG_FONT: 'Source Sans 3' }).organisation.font).toBe('Source Sans 3')
    const { texts } = refusalOf({ ORG_LOGO: '/nowhere/logo.svg', ORG_FONT: 'Arial"; x' })
    expect(texts.en).toContain('ORG_LOGO="/nowhere/logo.svg": är ingen fil som går att läsa')
    expect(texts.en).toContain('ORG_FONT=')
  })

  it('tells every problem at once, in Swedish and English', () => {
    const { texts } = refusalOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db/malkoll',
      BASE_URL: 'malkoll.example',
      AUTH_SECRET: 'too-short-a-secret',
      TRUST_PROXY: 'perhaps',
      LOG_LEVEL: 'loud',
      ORG_PRIMARY_COLOUR: 'red',
    })
    expect(texts.sv).toMatch(/^Målkoll kan inte starta/)
    expect(texts.en.split('\n')).toHaveLength(8)
    expect(texts.en).toContain('PORT="70000": ska vara ett heltal 0–65535 · must be a whole number 0–65535')
    for (const name of [
      'DATABASE_URL',
      'BASE_URL',
      'AUTH_SECRET',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'ORG_PRIMARY_COLOUR',
    ]) {
      expect(texts.en).toContain(`  ${name}`)
    }
  })

  it('never repeats a secret', () => {
    const { texts } = refusalOf({ DATABASE_URL: 'mysql://root:hunter2@db', AUTH_SECRET: 'abc' })
    expect(texts.sv + texts.en).not.toMatch(/hunter2|abc/)
  })

  it('of a server with DATABASE_URL has a secret, which is asked for together with all else that is wrong', () => {
    const DATABASE_URL = 'postgresql://localhost/malkoll'
    expect(readServerConfig({}).authSecret).toBeNull()
    expect(readServerConfig({ DATABASE_URL, AUTH_SECRET: 's'.repeat(32) }).authSecret).toHaveLength(32)
    expect(() => readServerConfig({ DATABASE_URL })).toThrow(
      /AUTH_SECRET: krävs tillsammans med DATABASE_URL/,
    )
    expect(() => readServerConfig({ DATABASE_URL, PORT: 'x' })).toThrow(/PORT.*\n.*AUTH_SECRET/)
    expect(readConfig({ DATABASE_URL }).authSecret).toBeNull()
  })
})
