// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { startRouter, useRoute } from '@/shared/router'
import { departmentChoices } from './departments'
import { routes } from './routes'
import { useStandingAddress } from './useStandingAddress'

const [police, court] = [{ name: '公安局' }, { name: '法院' }]

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

describe('the filter by 责任单位', () => {
  it('offers all of them, and is away where there is nothing to choose', () => {
    expect(departmentChoices([police, court], '').map(({ value }) => value)).toEqual(['', '公安局', '法院'])
    expect(departmentChoices([police], '')).toEqual([])
  })

  it('can always be taken back', () => {
    expect(departmentChoices([police], '公安局').map(({ label }) => label)).toEqual(['所有责任单位', '公安局'])
    expect(departmentChoices([police], '法院').map(({ value }) => value)).toEqual(['', '法院', '公安局'])
  })

  it('stands in the address beside what else was chosen, and leaves it again', async () => {
    history.replaceState({}, '', '/standing/370402/2026-08?period=QUARTER&plan=three-years&indicator=x')
    const pages = routes.map((route) => ({ ...route, component: () => Promise.resolve({ default: {} }) }))
    await startRouter(pages, () => Promise.resolve(true), () => Promise.resolve())
    const address = useStandingAddress()
    address.choose({ department: '公安局', indicator: null })
    await vi.waitFor(() => expect(address.department.value).toBe('公安局'))
    expect(useRoute().query).toEqual({ period: 'QUARTER', plan: 'three-years', department: '公安局' })
    address.choose({ indicator: 'y' })
    await vi.waitFor(() => expect(useRoute().query).toEqual({ period: 'QUARTER', plan: 'three-years', department: '公安局', indicator: 'y' }))
    address.choose({ department: null, indicator: null })
    await vi.waitFor(() => expect(useRoute().query).toEqual({ period: 'QUARTER', plan: 'three-years' }))
    expect(address.unit.value).toBe('370402')
  })
})
