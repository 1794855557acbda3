import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

/** A logo as an organisation might have one, with what none may be let to do. */
export const LOGO_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100">
  <script>document.title = 'taken over'</script>
  <circle cx="50" cy="50" r="46" fill="#0b6e4f"/>
  <path d="M28 66 L50 26 L72 66 Z" fill="#ffcd00"/>
  <rect x="116" y="28" width="172" height="14" fill="#222222"/>
  <rect x="116" y="58" width="120" height="14" fill="#222222"/>
</svg>`

export function logoPng(width: number): Uint8Array {
  return new Resvg(LOGO_SVG, { fitTo: { mode: 'width', value: width } }).render().asPng()
}

export interface LogoFolder {
  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

export function createLogoFolder(): LogoFolder {
  const folder = mkdtempSync(join(tmpdir(), 'malkoll-logo-'))
  return {
    write(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
