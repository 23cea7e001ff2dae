import { getNamedType, isCompositeType, isNonNullType, Kind } from 'graphql'

/**
 * What an answer to a query must hold for the pages that read it: its fields by the name they have in the answer, with `!` where they are
 * never null; behind each 0, or what it holds in turn. What only some types of a union have is left out.
 */
export function shapeOf(operation, fragments, schema) {
  return gathered(operation.selectionSet, schema.getQueryType(), fragments, schema, {})
}

function gathered({ selections }, type, fragments, schema, shape) {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      hold(selection, type, fragments, schema, shape)
      continue
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    const on = part.typeCondition?.name.value ?? type.name
    if (on === type.name) gathered(part.selectionSet, type, fragments, schema, shape)
  }
  return shape
}

function hold({ name, alias, selectionSet }, type, fragments, schema, shape) {
  const field = isCompositeType(type) && type.getFields?.()[name.value]
  if (!field) return
  const key = `${(alias ?? name).value}${isNonNullType(field.type) ? '!' : ''}`
  shape[key] = selectionSet ? gathered(selectionSet, getNamedType(field.type), fragments, schema, shape[key] || {}) : 0
}
