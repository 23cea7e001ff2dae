// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { heardTime } from '@/shared/serverClock'
import type { Row } from './rectification'
import { about, course, sentence } from './rectification'

const unit = { code: '370402101', name: '税郭镇', englishName: null }
const row = (more: Partial<Row> = {}): Row => ({ id: 'r1', unit, formerUnit: null, unitEnded: false, office: { name: '市中区', englishName: null }, month: '2026-10', occasion: 'SEVERELY_BEHIND', indicator: { name: '专利开放许可', englishName: null }, reason: '落后', state: 'OPEN', dueOn: '2026-11-10', overdue: false, missedOn: null, demonstration: false, rounds: [{ number: 1 }], ...more })

beforeAll(async () => {
  heardTime('2026-11-06T08:00:00Z')
  await requireMessages('rectifications')
  await useLanguage('zh')
})

it('says who has to do what by when', () => {
  expect(sentence(row())).toMatch(/^税郭镇要在11月10日前回复$/)
  expect(sentence(row({ overdue: true }))).toContain('逾期没回')
  expect(sentence(row({ state: 'REPLIED' }))).toBe('税郭镇已回复，等市中区核实')
})

it('says what it is about', () => {
  expect(about(row())).toBe('2026年10月 · 严重落后 · 专利开放许可')
  expect(about(row({ indicator: null, occasion: 'MISSING' }))).toBe('2026年10月 · 未报')
})

it('says where the matter of a merged or ended unit went', () => {
  expect(course(row())).toBe('')
  expect(course(row({ formerUnit: { name: '甲镇', englishName: null } }))).toBe('原是甲镇的，并入后由税郭镇办')
  expect(course(row({ unitEnded: true }))).toBe('税郭镇已经撤销，没有单位接着办')
})
