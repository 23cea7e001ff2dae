import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { root } from '../../codegen/sources.mjs'
import { NOW } from './demonstration.mjs'

/** It lives for minutes beside browsers on few cores: what a long life repays is left out. */
const SHORT_LIFE = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:MetaspaceSize=256m', '-Xms256m', '-Xmx512m']
/** A password costs a third of a second to check, and people sign in a hundred times. */
const QUICK_DOOR = '--tongbao.password.strength=4'

/** TONGBAO_PROGRAM names the script of an installation, which starts quicker; without one TONGBAO_JAR a packed server. */
function program() {
  const { TONGBAO_PROGRAM: script, TONGBAO_JAVA: java = 'java', TONGBAO_JAR: jar } = process.env
  return script ? [script] : [java, ...SHORT_LIFE, '-jar', jar]
}

/**
 * The product as a town gets it: the packaged server with an empty data folder, in demonstration. TONGBAO_URL names one that
 * runs already instead; then `kill` and `start` are not to be had.
 */
export async function startServer(folder = 'data') {
  if (process.env.TONGBAO_URL) return { url: process.env.TONGBAO_URL, output: () => '', stop: async () => {} }
  const data = join(root, 'target/journeys', folder)
  const port = await freePort()
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  let text = ''
  let child

  async function start(now = NOW) {
    const options = ['--spring.profiles.active=demonstration', `--tongbao.data=${data}`, `--server.port=${port}`, `--tongbao.now=${now}`, QUICK_DOOR]
    const [command, ...words] = program()
    child = spawn(command, [...words, ...options], { cwd: join(root, 'target/journeys'), env: { ...process.env, TONGBAO_JAVA_OPTIONS: SHORT_LIFE.join(' ') } })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
    await ready(`http://127.0.0.1:${port}/actuator/health`, () => child.exitCode === null, () => text)
  }

  const ended = () => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve()))

  await start()
  return {
    url: `http://${ownAddress()}:${port}`,
    /** Everything printed so far; the accounts of the demonstration and their passwords stand in it. */
    output: () => text,
    /** Again after `kill`, on another day if wanted: the data stays as it was. */
    start,
    async kill() {
      child.kill('SIGKILL')
      await ended()
    },
    async stop() {
      child.kill('SIGTERM')
      await ended()
    },
  }
}

/** An address of this machine that is not localhost, so that no browser API of secure contexts can be leant on. */
function ownAddress() {
  const all = Object.values(networkInterfaces()).flat()
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}

/** Below the ports that the system gives to whoever asks for any: nobody takes it before the server, or while it is away, does. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

async function ready(address, alive, output) {
  for (let left = 1200; left > 0; left--) {
    if (!alive()) throw new Error(`The server ended:\n${output().slice(-4000)}`)
    const answered = await fetch(address).then((response) => response.ok, () => false)
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server was not ready in four minutes:\n${output().slice(-4000)}`)
}
