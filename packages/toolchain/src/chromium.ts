import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { attempt, canInstallDebianPackages, installDebianPackages } from './debian.ts'

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/**
 * The path of a Chromium that runs: `CHROMIUM_PATH`, one that the system has, one that Playwright has, else one
 * installed now by the means the machine has. `say` gets a sentence before anything is installed.
 * Throws when `CHROMIUM_PATH` names no browser, and when none could be installed.
 */
export function ensureChromium(say: (sentence: string) => void): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new Error(`CHROMIUM_PATH is ${given}, but no browser starts there.`)
  }
  return findChromium() ?? installChromium(say)
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin')
  const candidates = PROGRAMS.flatMap(program => folders.map(folder => join(folder, program)))
  return [...candidates, ...MAC_APPLICATIONS, chromium.executablePath()].find(runs)
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function installChromium(say: (sentence: string) => void): string {
  if (canInstallDebianPackages()) {
    say('No Chromium found: installing the one of Debian with apt-get.')
    installDebianPackages(['chromium'])
    const found = findChromium()
    if (found) return found
  }
  say('No Chromium found: downloading the one of Playwright.')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []
  attempt(process.execPath, [cli, 'install', ...withLibraries, 'chromium'])
  const found = findChromium()
  if (found) return found
  throw new Error('The browser tests need a Chromium. Install one, or name it in CHROMIUM_PATH.')
}
