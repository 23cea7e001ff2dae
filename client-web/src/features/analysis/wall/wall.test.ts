// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { pagesOf } from './useTurning'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { session } from '@/shared/session'
import type { Answer } from '../answer'
import type { UseWall } from './useWall'
import { REFRESH, RETRY, useWall } from './useWall'
import { columnsOf, readFromAfar, shownOn, wallOf, wallWords } from './wall'

type Reply = (id: string) => unknown
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/graphql-response+json' } })
const answered = (at: string): Reply => (id) => ({ data: { savedQuestion: { id, name: id }, savedAnswer: { readAt: at } } })
const refused = (code: string, message = ''): Reply => () => ({ data: null, errors: [{ message, extensions: { code } }] })
const cut: Reply = () => {
  throw new TypeError('no line')
}

const person = (id: string): typeof session.viewer => ({ person: { id }, grants: [] }) as unknown as typeof session.viewer

let reply: Reply = answered('first')
let scope = effectScope()
beforeEach(() => {
  scope = effectScope()
  vi.useFakeTimers()
  session.viewer = person('me')
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body)
    const all = { data: { savedQuestions: { edges: ['a', 'b'].map((id) => ({ node: { id } })) } } }
    return json(operationName === 'SavedQuestions' && reply !== cut ? all : reply(variables.id))
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const wall = (ids: readonly string[]): UseWall => scope.run(() => useWall(() => ids))!
const at = ({ panels }: UseWall) => panels.value.map(({ shown }) => shown?.savedAnswer.readAt ?? null)
const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

describe('a wall', () => {
  it('asks again by itself', async () => {
    reply = answered('first')
    const one = wall(['a', 'b'])
    await pass(0)
    expect(at(one)).toEqual(['first', 'first'])
    expect(one.state.value).toBe('fresh')
    reply = answered('second')
    await pass(REFRESH)
    expect(at(one)).toEqual(['second', 'second'])
  })

  it('keeps the last answers while nobody answers, and goes on when somebody does', async () => {
    reply = answered('first')
    const one = wall(['a'])
    await pass(0)
    reply = cut
    await pass(REFRESH)
    expect(one.state.value).toBe('cut')
    expect(at(one)).toEqual(['first'])
    reply = answered('second')
    await pass(RETRY)
    expect(one.state.value).toBe('fresh')
    expect(at(one)).toEqual(['second'])
  })

  it('shows what the device kept when it is opened while nobody answers, and goes on trying', async () => {
    reply = answered('first')
    const before = wall([])
    await pass(0)
    expect(at(before)).toEqual(['first', 'first'])
    scope.stop()
    scope = effectScope()
    reply = cut
    const one = wall([])
    await pass(0)
    expect(one.state.value).toBe('cut')
    expect(at(one)).toEqual(['first', 'first'])
    expect(one.panels.value.map(({ failure }) => failure)).toEqual(['NETWORK', 'NETWORK'])
    reply = answered('second')
    await pass(RETRY)
    expect(one.state.value).toBe('fresh')
    expect(at(one)).toEqual(['second', 'second'])
  })

  it('shows nothing that another person was answered, and nothing that may not be seen any more', async () => {
    reply = answered('first')
    wall(['a'])
    await pass(0)
    const opened = async (): Promise<unknown> => {
      scope.stop()
      scope = effectScope()
      reply = cut
      const one = wall(['a'])
      await pass(0)
      return at(one)
    }
    session.viewer = person('other')
    expect(await opened()).toEqual([null])
    session.viewer = person('me')
    expect(await opened()).toEqual(['first'])
    reply = refused('FORBIDDEN')
    await pass(RETRY)
    expect(await opened()).toEqual([null])
  })

  it('says that the session is over, and shows what was seen until then', async () => {
    reply = answered('first')
    const one = wall(['a'])
    await pass(0)
    reply = refused('UNAUTHENTICATED')
    await pass(REFRESH)
    expect(one.state.value).toBe('signedOut')
    expect(at(one)).toEqual(['first'])
  })

  it('shows nothing more of what is not to be seen any more, and goes on with the others', async () => {
    reply = answered('first')
    const one = wall(['a', 'b'])
    await pass(0)
    reply = (id) => (id === 'a' ? refused('NOT_FOUND')(id) : answered('second')(id))
    await pass(REFRESH)
    expect(at(one)).toEqual([null, 'second'])
    expect(one.panels.value[0]?.failure).toBe('NOT_FOUND')
    expect(one.state.value).toBe('fresh')
  })

  it('keeps the words in which the server refuses, until it answers again', async () => {
    reply = refused('BAD_USER_INPUT', '没有代码是“old”的指标。')
    const one = wall(['a'])
    await pass(0)
    expect(one.panels.value[0]).toMatchObject({ failure: 'BAD_USER_INPUT', words: '没有代码是“old”的指标。' })
    reply = answered('second')
    await pass(RETRY)
    expect(one.panels.value[0]).toMatchObject({ failure: null, words: '' })
  })

  it('keeps them where the line is cut before it asks again', async () => {
    reply = refused('BAD_USER_INPUT', '没有代码是“old”的指标。')
    const both = wall(['a', 'b'])
    await pass(0)
    reply = cut
    await pass(RETRY)
    expect(both.panels.value[1]).toMatchObject({ failure: 'BAD_USER_INPUT', words: '没有代码是“old”的指标。' })
  })
})

describe('what is longer than its panel', () => {
  it('turns its pages between lines', () => {
    const lines = [0, 40, 80, 120, 160].map((top) => ({ top, bottom: top + 40 }))
    expect(pagesOf(lines, 100)).toEqual([0, 80, 160])
    expect(pagesOf(lines, 200)).toEqual([0])
    expect(pagesOf([{ top: 0, bottom: 500 }, { top: 500, bottom: 540 }], 100)).toEqual([0, 500])
  })
})

describe('the address of a wall', () => {
  it('names its questions, six at most', () => {
    expect(shownOn(wallOf(['a', 'b']).query['show'])).toEqual(['a', 'b'])
    expect(shownOn('a~a~b~c~d~e~f~g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(wallOf([]).query).toEqual({})
  })

  it('has as many side by side as can be read', () => {
    expect([1, 2, 3, 4, 5, 6].map(columnsOf)).toEqual([1, 2, 2, 2, 3, 3])
  })
})

describe('what is read from afar', () => {
  const column = (dimension: string | null) => ({ key: dimension ?? 'actual', kind: dimension ?? 'QUANTITY', dimension, measure: dimension ? null : 'ACTUAL' })
  const answer = (rowCount: number, ...dimensions: string[]) => ({ columns: [...dimensions.map(column), column(null)], rowCount, rows: { edges: [] } }) as unknown as Answer

  it('is a number where there is one row, and bars where there are more', () => {
    expect(readFromAfar(answer(1), null)).toBe('numbers')
    expect(readFromAfar(answer(2, 'UNIT'), 'list')).toBe('bars')
    expect(readFromAfar(answer(9, 'UNIT', 'INDICATOR'), 'heat')).toBe('heat')
  })

  it('is said before it is opened: no more than it holds', async () => {
    await requireMessages('analysis')
    await useLanguage('zh')
    expect([0, 2, 12].map(wallWords)).toEqual(['打开大屏', '打开大屏（2 个）', '打开大屏（前 6 个，一屏最多放这些）'])
  })
})
