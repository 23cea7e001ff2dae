import type { Content, Line } from '../entry'

/** Flows and money still empty, which "其余都是本月无" fills. Never stocks: they do not become nothing. */
export function fillable(lines: readonly Line[], entries: Content['lines']): Line[] {
  return lines.filter(({ indicator: { code, kind } }) => {
    const status = entries[code]
    return kind !== 'STOCK' && status !== undefined && !status.notApplicable && status.value.trim() === ''
  })
}
