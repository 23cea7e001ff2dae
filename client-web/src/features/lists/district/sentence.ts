import type { SourceBooksQuery } from '@/gql/lists'
import { t } from '@/shared/i18n'
import type { Row } from '../rows'
import { TO_DECIDE } from '../rows'

type Book = SourceBooksQuery['sourceBooks'][number]

export function rowsIn(book: Book, states: ReadonlyArray<Row['state']>): number {
  return book.rows.filter(({ state }) => states.includes(state)).reduce((sum, { rows }) => sum + rows, 0)
}

/** What the district has to decide comes first, then what it waits for. */
export function districtSentence(books: readonly Book[]): { sentence: string; tone?: 'warn' } {
  const total = (states: ReadonlyArray<Row['state']>): number => books.reduce((sum, book) => sum + rowsIn(book, states), 0)
  const decide = total(TO_DECIDE)
  const waiting = total(['ASSIGNED'])
  if (decide > 0) return { sentence: t('lists.toDecide', { count: decide }), tone: 'warn' }
  if (waiting > 0) return { sentence: t('lists.waiting', { count: waiting }) }
  return { sentence: t(books.some(({ lists }) => lists.length > 0) ? 'lists.allChecked' : 'lists.nothingYet') }
}
