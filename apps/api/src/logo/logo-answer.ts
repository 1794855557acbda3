import { type Answer, finishAnswer } from '../http/answer.ts'
import type { Logo } from './logo-file.ts'

/** An SVG that is opened by itself may style itself and nothing more: no scripts, no addresses, no origin. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The logo for the pages, kept for ever: another logo has another address. */
export function finishLogo({ bytes, mediaType }: Logo): Answer {
  return finishAnswer({
    body: bytes,
    revision: 0,
    mediaType,
    headers: {
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': POLICY,
    },
  })
}
