// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { startRouter, useRouter } from '@/shared/router'
import { session } from '@/shared/session'
import { mounted } from '@/shared/testing'
import AnalysisPage from './AnalysisPage.vue'
import { routes } from './routes'

/** Asked on a desktop. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: true, addListener: () => undefined })))

const district = { code: '370402', name: '市中区', englishName: null, level: 'DISTRICT', parent: null }
const town = { code: '370402101', name: '税郭镇', englishName: null, level: 'TOWNSHIP', peerGroup: null }
const refused = (code: string, message: string) => ({ data: null, errors: [{ message, extensions: { code } }] })

/** What the server says to the question itself, and to what there is to choose from. */
let reply: unknown
let choices: unknown
beforeAll(async () => {
  await requireMessages('analysis')
  await useLanguage('zh')
  history.replaceState({}, '', '/analysis')
  const pages = routes.map((route) => ({ ...route, component: () => Promise.resolve({ default: {} }) }))
  await startRouter(pages, () => Promise.resolve(true), () => Promise.resolve())
})
beforeEach(() => {
  choices = { data: { analyze: { rows: { edges: [] } } } }
  session.viewer = { person: { id: 'me' }, grants: [{ role: 'LEADER', unit: district }] } as unknown as typeof session.viewer
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const all: Record<string, unknown> = {
      AnalysisHome: { data: { viewer: { grants: [{ role: 'LEADER', unit: district }], reportingMonth: '2026-10', plans: [] } } },
      AnalysisUnits: { data: { orgUnit: district, orgUnits: { edges: [{ node: town }] } } },
      AnalysisIndicators: choices,
      SavedQuestions: { data: { savedQuestions: { edges: [], pageInfo: { hasNextPage: false } } } },
    }
    return new Response(JSON.stringify(all[JSON.parse(body).operationName] ?? reply), { headers: { 'content-type': 'application/graphql-response+json' } })
  })
})

let page: ReturnType<typeof mounted>
afterEach(() => {
  page.leave()
  vi.unstubAllGlobals()
})

async function open(query: string, heading: string): Promise<void> {
  await useRouter().replace(`/analysis?${query}`)
  page = mounted(AnalysisPage)
  await vi.waitFor(() => expect(page.root.querySelector('h1')?.textContent).toBe(heading))
}
const said = (): string => page.root.querySelector('.failure')?.textContent ?? ''

describe('a question that has no answer', () => {
  it('is headed by what the server says of an indicator that is none, and not by its code', async () => {
    reply = refused('BAD_USER_INPUT', '没有代码是“nothing”的指标。')
    await open('what=actual&rows=unit&indicators=nothing&to=2026-09', '没有代码是“nothing”的指标')
    expect(said()).toBe('这样问不成选过的都还在，改一处再问。')
    expect(page.root.querySelector('.sub')?.textContent).toMatch(/^市中区 · 2026年1月—9月/)
  })

  it('keeps a long sentence for the notice', async () => {
    const long = '要读的月度数最多可能有 1200000 个，一次最多 600000 个。少问些指标，缩短时间，或者问下一级单位。这一句比一个标题长得多，一眼看不完。'
    reply = refused('TOO_COMPLEX', long)
    await open('what=actual&rows=unit&to=2026-09', '问得太多了，一次算不完')
    expect(said()).toContain(long)
  })

  it('shows no code where the person may not see what was asked about', async () => {
    reply = choices = refused('NOT_FOUND', '')
    await open('what=actual&rows=unit&indicators=licences&units=370405101~370402101&to=2026-09', '这里没有能看的数')
    expect(page.root.textContent).not.toMatch(/licences|370405101/)
    expect(page.root.textContent).toContain('税郭镇、另外 1 个单位')
  })
})

describe('a link that somebody else opens', () => {
  it('names an indicator by the answer, where there is none to choose', async () => {
    const licences = { code: 'licences', name: '专利开放许可', englishName: null, shortName: null, unitOfMeasure: '项', unit: { englishName: null, englishPlural: null }, kind: 'FLOW', decimals: 0 }
    const column = { key: 'actual:licences', name: '期间数', kind: 'QUANTITY', dimension: null, measure: 'ACTUAL', part: 'VALUE', indicator: licences, unitOfMeasure: '项', decimals: 0 }
    const row = { values: ['3'], notes: [], over: [], unit: town, unitCount: 1, indicator: null, period: { from: '2026-01', to: '2026-09' }, decimals: null }
    reply = { data: { analyze: { columns: [column], rows: { edges: [{ node: row }], pageInfo: { hasNextPage: false, endCursor: null } }, rowCount: 1, plans: [], subtotals: [], together: [], totals: [], readAt: '2026-11-03T01:00:00Z', demonstration: false } } }
    await open('what=actual&rows=&indicators=licences&to=2026-09', '专利开放许可：税郭镇期间数 3 项')
    expect(page.root.textContent).not.toContain('licences')
    expect(page.root.querySelector('.sub')?.textContent).toMatch(/^专利开放许可：市中区的期间数/)
    // On paper all of it stands on sheets of one kind: where a table has sheets of its own, what is around it takes others.
    expect([...page.root.querySelectorAll('.landscape')].map((one) => one.contains(page.root.querySelector('h1')))).toEqual([true])
  })
})

it('copies its address on plain HTTP too, and offers to again once the question is another', async () => {
  const copied: string[] = []
  document.execCommand = () => copied.push(document.querySelector('textarea')?.value ?? '') > 0
  reply = refused('NOT_FOUND', '')
  await open('what=actual&rows=unit&to=2026-09', '这里没有能看的数')
  const button = (): HTMLButtonElement | undefined => [...page.root.querySelectorAll('button')].find(({ textContent }) => /链接/.test(textContent ?? ''))
  button()?.click()
  await vi.waitFor(() => expect(button()?.textContent).toContain('链接已复制'))
  expect(copied).toEqual([location.href])
  await useRouter().replace('/analysis?what=actual&rows=unit&to=2026-08')
  await vi.waitFor(() => expect(button()?.textContent).toContain('复制链接'))
})

it('says on the screen alone that a link holds the question', async () => {
  reply = refused('NOT_FOUND', '')
  await open('what=actual&rows=unit&to=2026-09', '这里没有能看的数')
  const saying = [...page.root.querySelectorAll('*')].filter(({ children, textContent }) => children.length === 0 && textContent?.includes('网址'))
  expect(saying.map((one) => one.closest('.no-print') !== null)).toEqual([true])
})
