// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nameIn, saveFile } from './files'

const asked = { question: { measures: ['ACTUAL' as const], under: '370402' }, title: '各镇', source: 'http://x/analysis' }
afterEach(() => vi.unstubAllGlobals())

describe('a file', () => {
  it('has the name that the server gives it', () => {
    expect(nameIn("attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%E9%97%AE%E6%95%B0%20a.xlsx")).toBe('问数 a.xlsx')
    expect(nameIn('attachment')).toBeNull()
  })

  it('that is refused says in the server’s words why', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ detail: '答案会有 30,000 个值' }), { status: 422, headers: { 'content-type': 'application/problem+json' } }))
    await expect(saveFile('xlsx', asked)).rejects.toMatchObject({ code: 'TOO_COMPLEX', message: '答案会有 30,000 个值' })
  })
})
