import { t } from '@/shared/i18n'
import type { Answer } from '../answer'
import type { View } from '../question'
import { shownAs, viewsOf } from '../views'

/** As many answers a wall shows and can still be read from afar. */
export const MOST_PANELS = 6

/** The address of a wall with these questions; without any, of the first ones there are. */
export function wallOf(ids: readonly string[]): { name: string; query: Record<string, string> } {
  return { name: 'wall', query: ids.length > 0 ? { show: ids.slice(0, MOST_PANELS).join('~') } : {} }
}

export function shownOn(show: string | null | undefined): string[] {
  return [...new Set((show ?? '').split('~').filter(Boolean))].slice(0, MOST_PANELS)
}

/** How many stand side by side. */
export function columnsOf(count: number): number {
  return count <= 1 ? 1 : count <= 4 ? 2 : 3
}

/** What opens the wall, and how much of what is ticked it holds. */
export function wallWords(ticked: number): string {
  if (ticked > MOST_PANELS) return t('analysis.saved.wallFirst', { count: MOST_PANELS })
  return ticked > 0 ? t('analysis.saved.wallOf', { count: ticked }) : t('analysis.saved.wall')
}

/** A table is not read from afar: one row is a number, more of them are bars, or one figure in two directions. */
export function readFromAfar(answer: Answer, chosen: View | null): View | undefined {
  const shown = shownAs(chosen, answer, true)
  if (shown !== 'table' && shown !== 'list') return shown
  const possible = viewsOf(answer)
  const wanted: View[] = answer.rowCount === 1 ? ['numbers', 'bars', 'pivot'] : ['bars', 'pivot']
  return wanted.find((one) => possible.includes(one))
}
