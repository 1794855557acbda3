import { get, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface RecordedAnswer {
  address: string
  headers: Record<string, string>
  body: Buffer
}

/** Written by Node itself for each answer. */
const OF_THE_CONNECTION = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

/** Asks once and keeps the bytes as they came, compressed or not. Throws when the answer is no 200. */
export function recordAnswer(
  origin: string,
  address: string,
  headers: Record<string, string>,
): Promise<RecordedAnswer> {
  return new Promise((resolve, reject) => {
    get(new URL(address, origin), { headers, agent: false }, response => {
      buffer(response).then(body => {
        if (response.statusCode === 200) resolve({ address, headers: ownHeaders(response.headers), body })
        else reject(new Error(`${address} answered ${response.statusCode}: ${body}`))
      }, reject)
    }).once('error', reject)
  })
}

function ownHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OF_THE_CONNECTION.includes(name))
      .map(([name, value]) => [name, String(value)]),
  )
}
