import type { FormOfQuery } from '@/gql/admin'
import { language, t } from '@/shared/i18n'
import type { Month } from '@/shared/format/month'
import { plusMonths } from '@/shared/format/month'

export type Form = FormOfQuery['forms'][number]
export type Asked = Form['lines'][number]['indicator']

/** A line on the way to the server. Empty texts are none. */
export interface DraftLine {
  indicator: Asked
  group: string
  englishGroup: string
  help: string
  toMonth: Month | ''
}

export interface DraftText {
  code: string | null
  label: string
  englishLabel: string
  /** The target in words it answers, as `answers` calls it; empty for a general one. */
  answers: string
  /** Stable while it is moved about. */
  key: string
}

const inMonth = (month: Month) => (span: { fromMonth: Month; toMonth: Month | null }): boolean => span.fromMonth <= month && (span.toMonth === null || span.toMonth >= month)

/** Peer groups, each once, that have no form of their own. Where all units are of one group, the form for all is theirs. */
export function withoutForm(groups: ReadonlyArray<string | null>, forms: ReadonlyArray<Pick<Form, 'audience' | 'peerGroup'>>): string[] {
  const distinct = [...new Set(groups)]
  return distinct.length < 2 ? [] : distinct.filter((group): group is string => group !== null && !forms.some((form) => form.audience === 'CHILDREN' && form.peerGroup === group))
}

/** The first month in which what the form asks may change. */
export function firstFree(form: Pick<Form, 'fromMonth' | 'lastReported'> | undefined, now: Month): Month {
  if (!form) return now
  if (!form.lastReported) return form.fromMonth
  return plusMonths(form.lastReported, 1)
}

/** What the form asks in a month, ready to be changed. */
export function linesIn(form: Form | undefined, month: Month): DraftLine[] {
  return (form?.lines ?? []).filter(inMonth(month)).map((line) => ({
    indicator: line.indicator,
    group: line.group,
    englishGroup: line.englishGroup ?? '',
    help: line.help ?? '',
    toMonth: line.toMonth ?? '',
  }))
}

export function textsIn(form: Form | undefined, month: Month): DraftText[] {
  return (form?.texts ?? []).filter(inMonth(month)).map(({ code, label, englishLabel, target }) => ({ code, label, englishLabel: englishLabel ?? '', answers: target?.indicator.code ?? '', key: code }))
}

/** The same things in another order; unchanged at the ends. */
export function moved<T>(things: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...things]
  const other = index + by
  if (other < 0 || other >= next.length) return next
  const one = next[index] as T
  next[index] = next[other] as T
  next[other] = one
  return next
}

/** Lines under their groups, as the clerk sees them. */
export function grouped(lines: readonly DraftLine[]): Array<{ name: string; lines: DraftLine[] }> {
  const groups: Array<{ name: string; lines: DraftLine[] }> = []
  for (const line of lines) {
    const name = (language.value === 'en' && line.englishGroup) || line.group || t('admin.forms.noGroup')
    const last = groups[groups.length - 1]
    if (last?.name === name) last.lines.push(line)
    else groups.push({ name, lines: [line] })
  }
  return groups
}
