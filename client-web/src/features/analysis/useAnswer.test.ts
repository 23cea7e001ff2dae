// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { AnalysisInput } from '@/gql/analysis'
import type { UseAnswer } from './useAnswer'
import { useAnswer } from './useAnswer'

const question = (code: string): AnalysisInput => ({ measures: ['ACTUAL'], under: code, from: '2026-01', to: '2026-10' })
const page = (names: readonly string[], endCursor: string | null) => ({ columns: [], rows: { edges: names.map((name) => ({ node: { values: [name] } })), pageInfo: { hasNextPage: endCursor !== null, endCursor } }, rowCount: 3 })
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/graphql-response+json' } })

interface Asked {
  variables: { input: AnalysisInput; after?: string }
  answer: (body: unknown) => void
}
let asked: Asked[] = []
let scope = effectScope()

/** The server answers when the test says so. */
beforeEach(() => {
  asked = []
  scope = effectScope()
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => new Promise<Response>((resolve) => asked.push({ variables: JSON.parse(body).variables, answer: (answered) => resolve(json(answered)) })))
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = () => vi.advanceTimersByTimeAsync(300)
const run = (input: () => AnalysisInput | undefined): UseAnswer => scope.run(() => useAnswer(input))!

describe('an answer', () => {
  it('follows when the hand rests, and the one before stays until then', async () => {
    const under = ref('1')
    const { answer, loading } = run(() => question(under.value))
    await settle()
    asked[0]?.answer({ data: { analyze: page(['one'], null) } })
    await settle()
    expect(answer.value?.rows.edges).toHaveLength(1)
    under.value = '2'
    await nextTick()
    under.value = '3'
    await settle()
    expect(asked.map(({ variables }) => variables.input.under)).toEqual(['1', '3'])
    expect(loading.value).toBe(true)
    expect(answer.value?.rows.edges).toHaveLength(1)
  })

  it('that comes late is not taken for that of the next question', async () => {
    const under = ref('1')
    const { answer } = run(() => question(under.value))
    await settle()
    under.value = '2'
    await settle()
    asked[1]?.answer({ data: { analyze: page(['second'], null) } })
    await settle()
    asked[0]?.answer({ data: { analyze: page(['first'], null) } })
    await settle()
    expect(answer.value?.rows.edges[0]?.node.values).toEqual(['second'])
  })

  it('goes on with its next page, by its cursor', async () => {
    const { answer, more } = run(() => question('1'))
    await settle()
    asked[0]?.answer({ data: { analyze: page(['one', 'two'], 'cursor') } })
    await settle()
    void more()
    await settle()
    expect(asked[1]?.variables.after).toBe('cursor')
    asked[1]?.answer({ data: { analyze: page(['three'], null) } })
    await settle()
    expect(answer.value?.rows.edges.map(({ node }) => node.values[0])).toEqual(['one', 'two', 'three'])
    expect(answer.value?.rows.pageInfo.hasNextPage).toBe(false)
  })

  it('goes where the next question is refused, with the server’s own words', async () => {
    const under = ref('1')
    const { answer, failure, state } = run(() => question(under.value))
    await settle()
    asked[0]?.answer({ data: { analyze: page(['one'], null) } })
    await settle()
    under.value = '2'
    await settle()
    asked[1]?.answer({ errors: [{ message: '答案会有 30,000 个值', extensions: { code: 'TOO_COMPLEX' } }] })
    await settle()
    expect(answer.value).toBeUndefined()
    expect(state.value).toBe('failed')
    expect(failure.value).toMatchObject({ code: 'TOO_COMPLEX', message: '答案会有 30,000 个值' })
  })
})
