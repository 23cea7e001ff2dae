import type { AnalysisDimension, AnalysisGroup, AnalysisMeasure, OrgUnitLevel } from '@/gql/analysis'

export type Measure = AnalysisMeasure
export type Dimension = AnalysisDimension
export type Group = AnalysisGroup
export type Level = OrgUnitLevel

/** What can be said of a row, in the groups in which it is offered. */
export const MEASURES = {
  standing: ['TO_DATE', 'TARGET', 'COMPLETION', 'DUE', 'GAP_TO_PACE', 'GAP_TO_TARGET', 'VERDICT', 'RANK', 'RANK_IN_PEER_GROUP', 'SCORE', 'SCORE_RESCALED', 'SCORE_DEDUCTED', 'SCORE_GIVEN'],
  period: ['ACTUAL', 'SHARE'],
  change: ['YEAR_ON_YEAR', 'YEAR_ON_YEAR_PERCENT', 'MONTH_YEAR_ON_YEAR', 'MONTH_YEAR_ON_YEAR_PERCENT', 'MONTH_ON_MONTH', 'MONTH_ON_MONTH_PERCENT', 'SINCE_YEAR_END', 'SINCE_YEAR_END_PERCENT'],
  plan: ['PLAN_TO_DATE', 'PLAN_TARGET', 'PLAN_COMPLETION'],
  reports: ['REPORTED', 'EXPECTED', 'ZERO_UNITS', 'BEHIND_UNITS', 'SILENT_UNITS'],
  targets: ['TARGETS', 'TARGETS_DONE', 'TARGETS_BEHIND'],
} as const satisfies Record<string, readonly Measure[]>

export const EVERY_MEASURE: readonly Measure[] = Object.values(MEASURES).flat()

/** What rows are made by, besides a period. */
export const DIMENSIONS = ['UNIT', 'PEER_GROUP', 'INDICATOR', 'CATEGORY', 'DEPARTMENT', 'PLAN'] as const satisfies readonly Dimension[]
export const PERIODS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const satisfies readonly Dimension[]
export const GROUPS = ['INDICATOR', 'CATEGORY', 'DEPARTMENT', 'PERIOD', 'PARENT', 'PEER_GROUP'] as const satisfies readonly Group[]
export const LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWNSHIP'] as const satisfies readonly Level[]

export type Period = (typeof PERIODS)[number]

/** Differences: they are printed with their sign. */
const DIFFERENCES: ReadonlySet<Measure> = new Set<Measure>(['GAP_TO_PACE', 'GAP_TO_TARGET', 'SCORE_RESCALED', 'SCORE_DEDUCTED', 'SCORE_GIVEN', ...MEASURES.change])

export function isDifference(measure: Measure): boolean {
  return DIFFERENCES.has(measure)
}

/** What has become more or less than it was; of other differences nobody can say that they rose. */
export function isChange(measure: Measure): boolean {
  return (MEASURES.change as readonly Measure[]).includes(measure)
}

/** How far something is from where it should be. */
export function isGap(measure: Measure): boolean {
  return measure === 'GAP_TO_PACE' || measure === 'GAP_TO_TARGET'
}

/** Scores: where indicators stand side by side, a unit has one of its own. */
export function isOfUnits(measure: Measure): boolean {
  return measure === 'SCORE' || measure.startsWith('SCORE_')
}

export function isPeriod(dimension: Dimension): dimension is Period {
  return (PERIODS as readonly Dimension[]).includes(dimension)
}

/** Whether rows are about indicators of their own; else these stand side by side. */
export function byIndicators(by: readonly Dimension[]): boolean {
  return by.some((one) => one === 'INDICATOR' || one === 'CATEGORY' || one === 'DEPARTMENT')
}

/** What rows can have in common that are made so. */
export function groupsOf(by: readonly Dimension[]): Group[] {
  return GROUPS.filter((group) => {
    if (group === 'PERIOD') return by.some(isPeriod)
    if (group === 'PARENT') return by.includes('UNIT')
    if (group === 'PEER_GROUP') return by.includes('UNIT') || by.includes('PEER_GROUP')
    return by.includes(group)
  })
}

/** The levels below one, the nearest first. */
export function levelsBelow(level: Level): Level[] {
  return LEVELS.slice(LEVELS.indexOf(level === 'ZONE' ? 'TOWNSHIP' : level) + 1)
}

/** The first of these that is known, in the order of the text. */
export function among<T extends string>(all: readonly T[], text: string | undefined): T[] {
  const asked = (text ?? '').split('~').map((one) => one.toUpperCase())
  return all.filter((one) => asked.includes(one)).sort((one, other) => asked.indexOf(one) - asked.indexOf(other))
}
