import type { Shape } from '@/gql/shapes'

export { shapes } from '@/gql/shapes'

/** Whether an answer holds every field of a shape, and nothing is null that pages take for granted. */
export function fits(shape: Shape, answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.every((one) => fits(shape, one))
  if (typeof answer !== 'object' || answer === null) return false
  return Object.entries(shape).every(([field, below]) => {
    const always = field.endsWith('!')
    const found = (answer as Record<string, unknown>)[always ? field.slice(0, -1) : field]
    if (found === null) return !always
    return found !== undefined && (below === 0 || fits(below, found))
  })
}
