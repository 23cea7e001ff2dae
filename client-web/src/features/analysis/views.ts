import type { Answer } from './answer'
import { figuresOf } from './figures'
import { hasMatrix } from './matrix'
import type { Question, View } from './question'
import type { Dimension } from './vocabulary'
import { isPeriod } from './vocabulary'

/** As many rows big numbers can be read of. */
const MOST_NUMBERS = 24
/** As many columns a phone shows side by side and still reads. */
const SIDE_BY_SIDE = 3

/** How an answer can be looked at. A trend can always be had: it asks for months. */
export function viewsOf(answer: Answer): View[] {
  const figures = figuresOf(answer.columns)
  const aside = figures.some(({ columns }) => columns.length > 1)
  const all: Array<[View, boolean]> = [
    ['table', true],
    ['list', true],
    ['bars', figures.length > 0 && !aside],
    ['trend', figures.length > 0 && !aside],
    ['pivot', hasMatrix(answer, figures)],
    ['heat', hasMatrix(answer, figures)],
    ['tiles', figures.length > 0 && !aside && byUnitsOnly(answer)],
    ['numbers', figures.length > 0 && answer.rowCount <= MOST_NUMBERS],
  ]
  return all.filter(([, possible]) => possible).map(([view]) => view)
}

/** A tile is one unit. */
function byUnitsOnly({ columns }: Pick<Answer, 'columns'>): boolean {
  const made = columns.filter(({ dimension }) => dimension !== null)
  return made.length === 1 && made[0]?.kind === 'UNIT'
}

/** What was chosen, where the answer can be looked at so; else a table, and on a phone, where it would be too wide, a list. */
export function shownAs(chosen: View | null, answer: Answer, wide: boolean): View {
  const possible = viewsOf(answer)
  if (chosen && possible.includes(chosen) && (chosen !== 'trend' || answer.columns.some(({ dimension }) => dimension !== null && isPeriod(dimension)))) return chosen
  return wide || answer.columns.length <= SIDE_BY_SIDE ? 'table' : 'list'
}

/** How the answer before is looked at while another is on its way: as it was, where the next view is not for it. */
export function meanwhile(chosen: View | null, before: View | null, answer: Answer, wide: boolean): View {
  const shown = shownAs(chosen, answer, wide)
  return shown !== chosen && before && viewsOf(answer).includes(before) ? before : shown
}

/** Charts that are drawn of all rows at once, and not of the first page. */
export function needsAll(view: View | null): boolean {
  return view === 'pivot' || view === 'heat' || view === 'trend' || view === 'tiles' || view === 'numbers'
}

/** Looking at a trend asks for months where no period is told apart: those of the span, or of a year where it is one month. */
export function inView(view: View, { by, span }: Pick<Question, 'by' | 'span'>): Partial<Question> {
  if (view !== 'trend' || by.some(isPeriod)) return { view }
  const months: Dimension[] = [...by, 'MONTH']
  return { view, by: months, span: span === 'MONTH' ? 'TWELVE' : span, order: null, top: null }
}
