// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { periodName } from './period'

beforeAll(async () => {
  await requireMessages('shared')
  await requireMessages('admin')
  await useLanguage('zh')
})

describe('a period', () => {
  it('is called as documents call it', () => {
    expect(periodName('2021-01', '2021-06')).toBe('2021年上半年')
    expect(periodName('2021-07', '2021-12')).toBe('2021年下半年')
    expect(periodName('2020-01', '2020-12')).toBe('2020年')
    expect(periodName('2021-04', '2021-06')).toBe('2021年4月—2021年6月')
    expect(periodName('2020-11', '2021-02')).toBe('2020年11月—2021年2月')
  })

  it('of one month is where a level stands', () => {
    expect(periodName('2020-12', '2020-12')).toBe('2020年12月')
  })
})
