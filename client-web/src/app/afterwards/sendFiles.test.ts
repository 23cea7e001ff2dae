// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filesOnPhone, forgetFiles, keepFiles, progress, readFiles } from '@/shared/attachments/keptFiles'
import { online } from '@/shared/graphql'
import { session } from '@/shared/session'
import { sendFiles } from './sendFiles'

/** What the district hears, and how it answers. */
class District {
  readonly heard: string[] = []
  line = true
  problem = ''
  status = 204

  readonly fetch = async (address: string, { body }: { body?: string } = {}): Promise<Response> => {
    if (!this.line) throw new TypeError('cut')
    if (address.startsWith('/uploads/')) {
      this.heard.push('part')
      return this.status === 204 ? new Response(null, { status: 204 }) : Response.json({ errors: [{ message: 'busy' }] }, { status: this.status })
    }
    const { operationName, variables } = JSON.parse(body ?? '{}')
    this.heard.push(operationName)
    if (operationName === 'FinishUpload') return Response.json({ data: { finishUpload: { attachment: { id: 'u' }, problems: [] } } })
    const field = variables.input.record ? 'startLedgerUpload' : 'startReportUpload'
    const upload = { id: 'u', address: '/uploads/u', partBytes: 100, parts: 1, received: [] }
    return Response.json({ data: { [field]: this.problem ? { upload: null, problems: [{ message: this.problem }] } : { upload, problems: [] } } })
  }
}

const keep = (name: string, place: string) => keepFiles([{ file: new File(['0123'], name), title: name }], place)
const titles = (): string[] => filesOnPhone.value.map(({ title }) => title)
let district: District

describe('files this phone keeps', () => {
  beforeEach(async () => {
    localStorage.clear()
    session.viewer = { person: { id: 'li' } } as typeof session.viewer
    await forgetFiles((await readFiles()).map(({ id }) => id))
    online.value = true
    district = new District()
    vi.stubGlobal('fetch', district.fetch)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 2_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('go out one after the other, those of records and of reports; one without its record waits', async () => {
    await keep('a', 'record/1')
    await keep('b', 'report/370402101/2026-10')
    await keep('c', '')
    await sendFiles()
    expect(district.heard).toEqual(['StartLedgerUpload', 'part', 'FinishUpload', 'StartReportUpload', 'part', 'FinishUpload'])
    expect(titles()).toEqual(['c'])
  })

  it('stay without a line, say so, and go out when there is one', async () => {
    const [id = ''] = await keep('a', 'record/1')
    district.line = false
    await sendFiles()
    expect(progress.get(id)?.problem).toContain('来网自动接着传')
    district.line = true
    await sendFiles()
    expect(titles()).toEqual([])
  })

  it('that are not taken keep the reason and let the next one pass', async () => {
    await keep('a', 'record/1')
    district.problem = 'full'
    await sendFiles()
    district.problem = ''
    await keep('b', 'record/1')
    await sendFiles()
    expect(filesOnPhone.value.map(({ title, refused }) => [title, refused])).toEqual([['a', 'full']])
  })

  it('stay when the server has a fault', async () => {
    await keep('a', 'record/1')
    district.status = 500
    await sendFiles()
    expect(filesOnPhone.value.map(({ refused }) => refused)).toEqual([undefined])
  })
})
