import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A zip file that is made file by file: each is packed when it is added, and only its packed bytes are kept. */
export class ExportZip {
  readonly #chunks: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#chunks.push(chunk)
  })
  readonly #changedAt: Date

  /** The moment is told of every file in it, so that the same files give the same bytes. */
  constructor(changedAt: Date) {
    this.#changedAt = changedAt
  }

  add(path: string, text: string): void {
    const file = new ZipDeflate(path)
    file.mtime = this.#changedAt
    this.#zip.add(file)
    file.push(strToU8(text), true)
  }

  /** The whole file; nothing is added after it. */
  end(): Uint8Array {
    this.#zip.end()
    return Buffer.concat(this.#chunks)
  }
}
