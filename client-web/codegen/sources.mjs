import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'graphql'

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

/** The operations of each feature: `features/reports/*.graphql` → "reports", and of each folder of `shared`. Fragments in `shared` itself serve all. */
export function operations() {
  const byFeature = new Map()
  for (const file of files(join(root, 'src'), '.graphql')) {
    const [layer, folder] = relative(join(root, 'src'), file).split(/[\\/]/)
    const feature = layer === 'features' || !folder.includes('.') ? folder : 'shared'
    const document = parse(readFileSync(file, 'utf8'), { noLocation: true })
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), { file: relative(root, file), document }])
  }
  return byFeature
}
