import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True on a Debian where this process may install packages. */
export function canInstallDebianPackages(): boolean {
  return isDebian() && process.getuid?.() === 0
}

/** Installs packages of Debian without asking. Prints what went wrong; whether they are there now is for the caller to see. */
export function installDebianPackages(names: readonly string[]): void {
  attempt('apt-get', ['update'])
  attempt('apt-get', ['install', '--yes', '--no-install-recommends', ...names])
}

/** Runs a program to its end without questions, and prints its words only when it fails. */
export function attempt(program: string, args: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync(program, args, { env: environment, encoding: 'utf8' })
  if (status !== 0) console.log(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`)
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
