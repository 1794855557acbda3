// Runs on whatever Node and npm the host has, before anything is installed: plain JavaScript, nothing imported.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 18
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BIN = join(ROOT, 'node_modules', '.bin')
const BUILD_STAMP = '.inputs.sha256'

/** What is built: each into the folder `dist` of its app. */
const BUILDS = [
  {
    app: join(ROOT, 'apps', 'web'),
    command: folder => ['vite', 'build', '--outDir', folder, '--emptyOutDir'],
    title: 'Bygger sidorna · Building the pages',
    failure: 'Sidorna gick inte att bygga.\nThe pages could not be built.',
  },
  {
    app: join(ROOT, 'apps', 'api'),
    command: folder => ['rolldown', '--config', 'rolldown.config.ts', '--dir', folder],
    title: 'Bygger servern · Building the server',
    failure: 'Servern gick inte att bygga.\nThe server could not be built.',
  },
]

class Refusal extends Error {}

try {
  refuseUnfitHost()
  if (!isInstalled()) await install()
  if (process.argv.includes('--build')) await buildAll()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function refuseUnfitHost() {
  if (process.platform === 'win32') {
    throw new Refusal(
      'Målkoll startar på macOS och Linux; på Windows i WSL.\nMålkoll starts on macOS and Linux; on Windows in WSL.',
    )
  }
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return
  throw new Refusal(
    `Målkoll behöver Node ${OLDEST_NODE} eller nyare; här finns ${process.versions.node}.\n` +
      `Målkoll needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`,
  )
}

/** pnpm keeps the lock file of what it installed last; everything is in place when it is the clone's own. */
function isInstalled() {
  const installed = join(ROOT, 'node_modules', '.pnpm', 'lock.yaml')
  return (
    existsSync(installed) &&
    readFileSync(installed).equals(readFileSync(join(ROOT, 'pnpm-lock.yaml'))) &&
    workspaceFolders().every(folder => existsSync(join(folder, 'node_modules'))) &&
    runtimeFitsMachine()
  )
}

function workspaceFolders() {
  return ['apps', 'packages'].flatMap(kind =>
    readdirSync(join(ROOT, kind), { withFileTypes: true })
      .filter(entry => existsSync(join(ROOT, kind, entry.name, 'package.json')))
      .map(entry => join(ROOT, kind, entry.name)),
  )
}

/** A clone copied from another kind of machine brings the wrong Node along. Macs with Apple's chips get theirs from node-bin-…. */
function runtimeFitsMachine() {
  const runtime = join(BIN, 'node')
  if (!existsSync(runtime)) return false
  const path = realpathSync(runtime)
  return ['node', 'node-bin'].some(name => path.includes(`${sep}${name}-${process.platform}-${process.arch}`))
}

async function install() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  await step({
    title:
      'Hämtar det som Målkoll är byggt av (första gången någon minut) · Installing what Målkoll is built of',
    // Without --prefer-offline the start would wait for a network that is down.
    command: ['npx', '--yes', '--prefer-offline', packageManager, 'install', '--frozen-lockfile'],
    failure:
      'Det gick inte att hämta allt. Når datorn nätet, och går det att skriva i mappen?\n' +
      'Not everything could be installed. Is the network reachable, and the folder writable?',
  })
  if (isInstalled()) return
  throw new Refusal(
    `Det finns ingen Node för ${process.platform}-${process.arch} bland det som hämtades.\n` +
      `What was installed holds no Node for ${process.platform}-${process.arch}.`,
  )
}

async function buildAll() {
  for (const build of BUILDS) {
    const inputs = hashOfInputs(build.app)
    if (!isBuilt(build.app, inputs)) await makeAnew(build, inputs)
  }
}

function isBuilt(app, inputs) {
  const stamp = join(app, 'dist', BUILD_STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs
}

/** Built beside the old files, whose place the new ones then take, so that a running server never lacks them. */
async function makeAnew({ app, command, title, failure }, inputs) {
  const drafts = join(app, 'node_modules')
  clearAbandonedDrafts(drafts)
  const draft = mkdtempSync(join(drafts, `.build-${process.pid}-`))
  const [program, ...args] = command(draft)
  try {
    await step({
      title,
      command: [join(drafts, '.bin', program), ...args],
      cwd: app,
      environment: {
        PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
        // Whatever the shell says: with `test` the pages would get React's development build.
        NODE_ENV: 'production',
      },
      failure,
    })
    writeFileSync(join(draft, BUILD_STAMP), inputs)
    takePlace(draft, join(app, 'dist'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function clearAbandonedDrafts(folder) {
  for (const name of readdirSync(folder)) {
    const owner = /^\.build-(\d+)-/.exec(name)?.[1]
    if (owner && !isRunning(Number(owner))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function takePlace(draft, place) {
  const old = `${draft}-old`
  if (existsSync(place)) renameSync(place, old)
  renameSync(draft, place)
  rmSync(old, { recursive: true, force: true })
}

/** Of the app, the packages that it is built of and the libraries. */
function hashOfInputs(app) {
  const hash = createHash('sha256')
  const packages = workspaceFolders().filter(folder => folder.includes(`${sep}packages${sep}`))
  for (const input of [join(ROOT, 'pnpm-lock.yaml'), app, ...packages.map(folder => join(folder, 'src'))]) {
    for (const file of filesOf(input)) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter(name => !['node_modules', 'dist', 'e2e', 'bench'].includes(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap(name => filesOf(join(path, name)))
}

/** Says what happens, keeps quiet about how, and shows the tool's own words only when it fails. */
async function step({ title, command: [program, ...args], failure, ...options }) {
  console.log(title)
  const startedAt = Date.now()
  const { code, output } = await run(program, args, options)
  if (code !== 0) throw new Refusal(`${output.trimEnd()}\n\n${failure}`)
  console.log(`  klart på ${((Date.now() - startedAt) / 1000).toFixed(1)} s · done`)
}

function run(program, args, { cwd = ROOT, environment = {} }) {
  // CI: no questions and no moving progress bars; no colours, since the words may end up in a log.
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', ...environment }
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = chunk => {
      output = (output + chunk).slice(-4000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => resolve({ code: 1, output: error.message }))
    child.on('close', code => resolve({ code, output }))
  })
}
