import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const IMPORT = /import \{([^}]*)\} from ['"]@\/gql\/(\w+)['"];?/g
const DOCUMENT = /export const (\w+): PersistedDocument<.*> = (\{.*\})/g

/**
 * Puts the name and the hash of a document where it is sent. Hashes are what no compression makes smaller; taken from the file of their
 * feature, a page would bring all of them for the sake of one.
 */
export function documentsInPlace(): Plugin {
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.(vue|ts)(\?|$)/.test(id) || !code.includes('@/gql/')) return null
      return { code: code.replace(IMPORT, (_, names: string, feature: string) => placed(names, documentsOf(feature))), map: null }
    },
  }
}

function placed(names: string, documents: ReadonlyMap<string, string>): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const [imported = '', local = imported] = name.split(/ as /)
      if (!documents.has(imported)) throw new Error(`${imported} is no document`)
      return `const ${local} = ${documents.get(imported)};`
    })
    .join('\n')
}

function documentsOf(feature: string): ReadonlyMap<string, string> {
  const text = readFileSync(fileURLToPath(new URL(`../src/gql/${feature}.ts`, import.meta.url)), 'utf8')
  return new Map([...text.matchAll(DOCUMENT)].map(([, name, document]) => [name!, document!]))
}
