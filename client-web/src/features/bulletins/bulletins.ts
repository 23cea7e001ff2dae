import type { BulletinOfQuery } from '@/gql/bulletins'
import type { Month } from '@/shared/format/month'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'

export type Bulletin = BulletinOfQuery['bulletin']
export type Part = Bulletin['content']['sections'][number]['paragraphs'][number]['parts'][number]
export type Figure = NonNullable<Part['figure']>
/** What stands on the pages, of a bulletin or of what a template would begin. */
export type Printable = Pick<Bulletin, 'number' | 'corrects' | 'content'>
export type Text = NonNullable<Bulletin['text']>

export const KINDS = ['MONTHLY', 'HALF_YEAR', 'ANNUAL', 'WORK_REPORT'] as const
export type Kind = (typeof KINDS)[number]

/** What a reference can say of an indicator, in the order in which it is offered. */
export const MEASURES = ['VALUE', 'YEAR_ON_YEAR', 'INCREASE', 'MONTH_ON_MONTH', 'SINCE_YEAR_END', 'TARGET', 'COMPLETION', 'BY_UNIT', 'ZERO', 'BEHIND', 'DONE', 'SILENT'] as const

/** Headings are numbered 一、 二、 as they are printed; text without one has none. */
export function numbered(headings: readonly string[], numbers: string): string[] {
  const signs = [...numbers]
  let count = 0
  return headings.map((heading) => {
    if (heading === '') return ''
    count += 1
    return `${count <= 10 ? signs[count - 1] : count < 20 ? `${signs[9]}${signs[count - 11]}` : String(count)}${t('bulletins.numberMark')}${heading}`
  })
}

export function spanOf({ from, to }: { from: string; to: string }): string {
  return from === to ? monthName(to) : `${monthName(from)} — ${monthName(to)}`
}

/** Whether anybody can be asked because of a figure: of an issued bulletin, and not about a target that is reached. */
export function asks({ number }: Pick<Bulletin, 'number'>, { measure }: Pick<Figure, 'measure'>): boolean {
  return number !== null && measure !== 'DONE'
}

/** Whom a figure could be put to: the units it is said of or names, or else the bulletin's own. */
export function askable({ unit }: Pick<Bulletin, 'unit'>, units: readonly { code: string; name: string }[]): Asked[] {
  return units.length > 0 ? units.map((one) => ({ ...one, englishName: null })) : [unit]
}

export interface Asked {
  code: string
  name: string
  englishName: string | null
}

/** From the beginning of a year to a month of it: what a bulletin usually speaks of. */
export function yearTo(to: Month): { from: Month; to: Month } {
  return { from: `${to.slice(0, 4)}-01`, to }
}

/** A text that can be changed, of one that was read. */
export function editable(text: Text): Editable {
  return { ...text, dated: text.dated ?? '', sections: text.sections.map((one) => ({ ...one })), annexes: text.annexes.map((one) => ({ ...one, indicators: [...one.indicators] })) }
}

export interface Editable {
  title: string
  addressees: string
  issuer: string
  numberWord: string
  dated: string
  withheld: boolean
  sections: Array<{ heading: string; text: string }>
  annexes: Array<{ kind: Text['annexes'][number]['kind']; title: string; indicators: string[] }>
}

/** As the server takes it: without a date it is that of the issue. */
export function sendable({ dated, ...text }: Editable) {
  return { ...text, dated: dated || null }
}

/** A member of a list one place further up or down. */
export function moved<Thing>(list: readonly Thing[], index: number, by: -1 | 1): Thing[] {
  const next = [...list]
  const [thing] = next.splice(index, 1)
  if (thing !== undefined) next.splice(Math.max(0, index + by), 0, thing)
  return next
}
