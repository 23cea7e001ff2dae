// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, it } from 'vitest'
import { RequestFailure } from '@/shared/graphql'
import { requireMessages } from '@/shared/i18n'
import { knowRoutes } from '@/shared/router'
import { mounted } from '@/shared/testing'
import AsyncView from './AsyncView.vue'

let page: ReturnType<typeof mounted>
beforeAll(async () => {
  knowRoutes([{ path: '/', name: 'home', component: () => new Promise(() => undefined) }])
  await requireMessages('shared')
})
afterEach(() => page.leave())

const failed = (code: 'NOT_FOUND' | 'NETWORK'): string => {
  page = mounted(AsyncView, { state: 'failed', failure: new RequestFailure(code, '') })
  return page.root.textContent ?? ''
}

it('leads home from what is not there, and does not blame the line', () => {
  const words = failed('NOT_FOUND')
  expect(words).toContain('回到首页')
  expect(words).not.toContain('这一页没取到')
  expect(words).not.toContain('再试一次')
})

it('offers to try again what did not arrive', () => {
  expect(failed('NETWORK')).toContain('再试一次')
})
