import { hashPassword } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import type { App } from '../app.ts'
import type { DB } from '../db/schema.ts'

export const TEST_PASSWORD = 'tre cyklar vid kajen'

/** Gives a person the password of the tests, or another. */
export async function givePassword(
  db: Kysely<DB>,
  personId: number,
  password = TEST_PASSWORD,
): Promise<void> {
  await db
    .insertInto('credential')
    .values({
      person_id: personId,
      provider: 'credential',
      account_id: String(personId),
      password: await hashPassword(password),
    })
    .execute()
}

/** A browser as far as cookies go: it sends what it was given, and forgets what it was told to. */
export class Browser {
  readonly #app: App
  readonly #cookies = new Map<string, string>()

  constructor(app: App) {
    this.#app = app
  }

  get cookie(): string {
    return [...this.#cookies].map(pair => pair.join('=')).join('; ')
  }

  keep(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ) {
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        ...(this.#cookies.size > 0 && { cookie: this.cookie }),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      ...(payload !== undefined && { payload: JSON.stringify(payload) }),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }

  async signIn(email: string | null, password = TEST_PASSWORD): Promise<this> {
    const response = await this.ask('POST', '/api/v1/session', { email, password })
    expect(response.statusCode, response.body).toBe(200)
    return this
  }
}
