import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, visit } from 'graphql'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function files(folder, ending, recursive = true) {
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** The published contract, all features in one document; below its folder lie only Maven's copies. */
export function schema() {
  const texts = files(join(root, '../schema'), '.graphqls', false).map((file) => readFileSync(file, 'utf8'))
  return parse(texts.join('\n'), { noLocation: true })
}

/**
 * A file of operations. A query that says `@kept` has its answers kept on the phone (`shared/answers.ts`); the word stays here, the server
 * never sees it.
 */
function operationsOf(file) {
  const kept = []
  const document = visit(parse(readFileSync(file, 'utf8'), { noLocation: true }), {
    OperationDefinition(node) {
      const directives = node.directives.filter(({ name }) => name.value !== 'kept')
      if (directives.length === node.directives.length) return undefined
      kept.push(node.name.value)
      return { ...node, directives }
    },
  })
  return { file: relative(root, file), document, kept }
}

/** The operations of each feature: `features/reports/*.graphql` → "reports", and of each folder of `shared`. Fragments in `shared` itself serve all. */
export function operations() {
  const byFeature = new Map()
  for (const file of files(join(root, 'src'), '.graphql')) {
    const [layer, folder] = relative(join(root, 'src'), file).split(/[\\/]/)
    const feature = layer === 'features' || !folder.includes('.') ? folder : 'shared'
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), operationsOf(file)])
  }
  return byFeature
}
