import type { Language } from '@malkoll/domain'

/** The server cannot start, for a reason that whoever starts it can do something about. */
export class StartupError extends Error {
  readonly texts: Record<Language, string>

  constructor(texts: Record<Language, string>, options?: ErrorOptions) {
    super(texts.en, options)
    this.name = 'StartupError'
    this.texts = texts
  }
}
