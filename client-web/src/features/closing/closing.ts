import type { MonthClosingOfQuery } from '@/gql/closing'
import type { Tone } from '@/shared/components/states'
import { moment } from '@/shared/format/date'
import { shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { IconName } from '@/shared/icons/shapes'

export type Closing = MonthClosingOfQuery['monthClosing']
export type HandUp = Closing['handUps'][number]
export type Act = Closing['acts'][number]
export type Point = Closing['openPoints'][number]
export type State = Closing['state']

/** Every state has a shape and a word. */
export const looks: Record<State, { icon: IconName; tone: Tone }> = {
  OPEN: { icon: 'dashedRing', tone: 'grey' },
  CLOSED: { icon: 'halfDisc', tone: 'blue' },
  ACCEPTED: { icon: 'discCheck', tone: 'good' },
  RETURNED: { icon: 'bentArrow', tone: 'bad' },
}

/** What the server asks to confirm; what came late is there and asks for nothing. */
const ASKED = ['missing', 'waiting', 'returned', 'unexplained', 'notAccepted'] as const

export function openWords({ counts }: Pick<Closing, 'counts'>): string[] {
  return ASKED.filter((name) => counts[name] > 0).map((name) => t(`closing.count_${name}`, { count: counts[name] }))
}

/** "10月还没结月：未报 2 个，待审 3 份". */
export function closingSentence(closing: Closing): string {
  const month = shortMonth(closing.month)
  if (closing.state === 'CLOSED') return t(closing.unit.parent ? 'closing.says.closed' : 'closing.says.closedTop', { month })
  if (closing.state !== 'OPEN') return t(`closing.says.${closing.state === 'ACCEPTED' ? 'accepted' : 'returned'}`, { month })
  if (closing.expected === 0 && closing.handUps.length === 0 && closing.openPoints.length === 0) return t('closing.says.nothing', { month })
  const open = openWords(closing)
  return open.length > 0 ? t('closing.says.open', { month, parts: open.join(t('closing.comma')) }) : t('closing.says.ready', { month })
}

/** How much is there: months handed up where units below collect, otherwise reports. */
export function completeness({ expected, reported, handUps }: Closing): string {
  const done = handUps.filter(({ state }) => state === 'CLOSED' || state === 'ACCEPTED').length
  if (handUps.length > 0) return t('closing.handedUpOf', { count: handUps.length, done })
  return expected > 0 ? t('closing.reportedOf', { expected, reported }) : ''
}

export interface PointGroup {
  kind: Point['kind']
  points: Point[]
}

/** By what is open, in the order of the server: what needs action first. */
export function grouped(points: readonly Point[]): PointGroup[] {
  const groups = new Map<Point['kind'], Point[]>()
  for (const point of points) groups.set(point.kind, [...(groups.get(point.kind) ?? []), point])
  return [...groups].map(([kind, of]) => ({ kind, points: of }))
}

/** "林静 11月6日 14:20 结月，报了 9/11". */
export function actWords({ kind, at, by, expected, reported }: Act): string {
  const words = t(`closing.act.${kind}`, { name: by.name, time: moment(at) })
  return expected === null ? words : words + t('closing.withReports', { expected, reported })
}
