import { expect, it } from 'vitest'
import type { KnownPlan } from './plan'
import { askedPlan, plansOf } from './plan'

function plan(code: string, unit: string, fromMonth: string, toMonth: string): KnownPlan {
  return { code, name: code, englishName: null, fromMonth, toMonth, unit: { code: unit } }
}

const plans = [plan('three-years', '370402', '2024-01', '2026-12'), plan('of-the-city', '3704', '2026-01', '2026-12'), plan('of-another', '370403', '2024-01', '2026-12')]

it('a unit may be held against its own plans and those of the units above it, while they hold', () => {
  const codes = (month: string): string[] => plansOf(plans, ['370402101', '370402', '3704'], month).map(({ code }) => code)
  expect(codes('2026-05')).toEqual(['three-years', 'of-the-city'])
  expect(codes('2025-05')).toEqual(['three-years'])
})

it('a plan that has not begun in the month is not asked for', () => {
  expect([askedPlan(plans, 'of-the-city', '2026-05'), askedPlan(plans, 'of-the-city', '2025-05'), askedPlan(plans, null, '2025-05')]).toEqual(['of-the-city', null, null])
})
