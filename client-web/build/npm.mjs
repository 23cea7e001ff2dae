// Maven's way into npm. `build` installs and builds only when an input changed; `check` looks at the same files and at that build;
// every other word is an npm script, always run.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = join(dirname(fileURLToPath(import.meta.url)), '..')
const contract = join(client, '..', 'schema')
const NOT_INPUTS = new Set(['node_modules', 'target', 'journeys', '.git'])
const task = process.argv[2]

if (!existsSync(join(client, 'package.json'))) {
  console.log('client-web: no package.json, nothing to do')
  mkdirSync(join(client, 'target', 'classes'), { recursive: true })
  process.exit(0)
}

onceFor('node_modules/.tongbao-installed', fingerprint(['package.json', 'package-lock.json']), () => npm('ci', '--no-audit', '--no-fund'))
if (task === 'build') build()
else if (task === 'check') check()
else npm('run', task)

function build() {
  onceFor('target/classes/static/.fingerprint', fingerprint(inputs()), () => npm('run', 'build'))
}

/** What is weighed is what is shipped. Nothing waits for the checks: they take what the server's build and tests beside them leave. */
function check() {
  setPriority(10)
  build()
  npm('run', 'examine')
  npm('run', 'weigh', 'target/classes/static')
}

/** Runs the work unless the mark beside its result already carries this fingerprint. */
function onceFor(mark, print, work) {
  const file = join(client, mark)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) {
    console.log(`client-web: ${mark.split('/')[0]} is up to date`)
    return
  }
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, print)
}

function inputs() {
  const sdl = existsSync(contract) ? readdirSync(contract).filter((name) => name.endsWith('.graphqls')).map((name) => join('..', 'schema', name)) : []
  return [...filesBelow(client), ...sdl].sort()
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_INPUTS.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [relative(client, join(folder, entry.name))]))
}

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files.filter((name) => existsSync(join(client, name)))) {
    hash.update(file).update('\0').update(readFileSync(join(client, file))).update('\0')
  }
  return hash.digest('hex')
}

function npm(...words) {
  console.log(`client-web: npm ${words.join(' ')}`)
  const { status } = spawnSync('npm', words, { cwd: client, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
