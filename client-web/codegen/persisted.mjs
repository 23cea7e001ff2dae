import { createHash } from 'node:crypto'
import { Kind, print, visit } from 'graphql'

/**
 * The text of one operation with the fragments it uses, as it is sent to nobody but hashed by both sides:
 * the client sends the SHA-256, the server looks the text up in persisted-documents.json.
 */
export function persisted(operation, fragments) {
  const used = usedFragments(operation, fragments)
  const text = print({ kind: Kind.DOCUMENT, definitions: [withTypeNames(operation), ...used.map(withTypeNames)] })
  return { name: operation.name.value, text, hash: createHash('sha256').update(text).digest('hex') }
}

function usedFragments(definition, fragments, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return
      const fragment = fragments.get(name.value)
      if (!fragment) throw new Error(`Unknown fragment ${name.value}`)
      found.set(name.value, fragment)
      usedFragments(fragment, fragments, found)
    },
  })
  return [...found.values()]
}

/** Unions need __typename to be told apart; it is added where a selection has inline fragments. */
function withTypeNames(definition) {
  return visit(definition, {
    SelectionSet(node) {
      const several = node.selections.some(({ kind }) => kind === Kind.INLINE_FRAGMENT)
      const present = node.selections.some((selection) => selection.name?.value === '__typename')
      if (!several || present) return undefined
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
      return { ...node, selections: [typename, ...node.selections] }
    },
  })
}

export { withTypeNames }
