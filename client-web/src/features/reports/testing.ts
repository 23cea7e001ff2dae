import type { Entry, Line, Report } from './form/entry'
import { NOTHING } from './form/entry'

/** A line of the sample's town form for tests: a yearly flow unless told otherwise. */
export function aLine(code: string, part: Partial<Line> = {}, indicator: Partial<Line['indicator']> = {}): Line {
  return {
    indicator: { code, name: code, englishName: null, unitOfMeasure: 'item', unit: { englishName: 'item', englishPlural: 'items', factor: '1' }, kind: 'FLOW', decimals: 0, definition: null, ...indicator },
    position: 1,
    group: 'creation',
    englishGroup: null,
    help: null,
    status: 'NOT_REPORTED',
    value: null,
    note: null,
    remark: null,
    earlierValue: null,
    changed: false,
    warnings: [],
    history: [],
    previous: { month: '2026-09', status: 'NOT_REPORTED', value: null },
    standing: null,
    ledger: null,
    ...part,
  }
}

export function aStanding(part: Partial<NonNullable<Line['standing']>>): NonNullable<Line['standing']> {
  const nothing = { verdict: null, note: null, planActual: null, planTarget: null, quote: null, reading: null }
  return { meaning: 'INCREMENT', operator: 'AT_LEAST', actual: '11', target: '15', due: '11', elapsedMonths: 9, periodMonths: 12, ...nothing, ...part }
}

export function aReport(lines: Line[], part: Partial<Report> = {}): Report {
  return {
    unit: { code: '370402101', name: 'Shuiguo', englishName: null, parent: null },
    month: '2026-10',
    number: null,
    state: 'NOT_STARTED',
    version: 0,
    ownLevel: false,
    opensOn: '2026-10-25',
    dueAt: '2026-11-05T16:00:00Z',
    returnDueAt: null,
    late: false,
    missing: false,
    filedOnBehalf: false,
    backfilled: false,
    firstSubmittedAt: null,
    submittedAt: null,
    submittedBy: null,
    reviewStartedAt: null,
    reviewedBy: null,
    reviewedAt: null,
    lines,
    texts: [{ code: 'problems', label: 'Problems', englishLabel: null, text: null, target: null }],
    draft: null,
    extension: null,
    otherDrafts: [],
    versions: [],
    closed: null,
    actions: ['SUBMIT'],
    contacts: [],
    demonstration: false,
    checks: { rules: [], relations: [] },
    ...part,
  }
}

export function typed(value: string, part: Partial<Entry> = {}): Entry {
  return { ...NOTHING, value, ...part }
}
