import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Files that name pages, below `src`. */
const SOURCES = /^(features\/\w+\/(routes|officeRoutes)|app\/router)\.ts$/
const ROUTE = /\bpath: '(\/[^']*)'/g
/** Catches what no page has. */
const REST = '(.*)*'

/** The addresses of all pages, as the routes say them. */
export function addresses(src: string): string[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCES.test(file.split('\\').join('/')))
    .flatMap((file) => [...readFileSync(`${src}/${file}`, 'utf8').matchAll(ROUTE)])
    .map(([, path]) => path!)
  return [...new Set(paths)].filter((path) => !path.includes(REST)).sort()
}

/** Tells the server which addresses are pages: for all others it answers 404. */
export function writeAddresses(src: string): Plugin {
  return {
    name: 'addresses',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'addresses.txt', source: `${addresses(src).join('\n')}\n` })
    },
  }
}
