// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { online } from '@/shared/graphql'
import { requireMessages } from '@/shared/i18n'
import { crc32 } from './crc32'
import type { Begin, NewFile } from './sendFile'
import { FileRefused, sendFile } from './sendFile'
import { useSending } from './useSending'
import { kindOf, sizeWords, stem } from './words'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = new Blob(['0123456789'])

/** A server that keeps parts of four bytes, and does with each request what it is told. */
class Server {
  readonly parts = new Map<string, string>()
  finished = 0
  wanted: NewFile[] = []
  act: (address: string) => Response | Promise<Response> | null = () => null

  readonly begin: Begin = async (wanted) => {
    this.wanted.push(wanted)
    return { upload: { id: 'u', address: '/uploads/u', partBytes: 4, parts: 3, received: [...this.parts.keys()].map(Number) }, problems: [] }
  }

  readonly fetch = async (address: string, { body }: { body: unknown }): Promise<Response> => {
    const done = this.act(address)
    if (done) return done
    if (address.startsWith('/uploads/')) {
      this.parts.set(address.slice('/uploads/u/'.length), new TextDecoder().decode(body as Uint8Array))
      return new Response(null, { status: 204 })
    }
    this.finished++
    return Response.json({ data: { finishUpload: { attachment: { id: 'u' }, problems: [] } } })
  }
}

function serve(): Server {
  const server = new Server()
  vi.stubGlobal('fetch', server.fetch)
  return server
}

beforeAll(() => requireMessages('attachments'))
afterEach(() => void vi.unstubAllGlobals())

describe('a checksum', () => {
  it('is the CRC-32 everybody else computes', () => {
    expect(crc32(bytes('123456789'))).toBe('cbf43926')
    expect(crc32(bytes(''))).toBe('00000000')
    expect(crc32(bytes('a'))).toBe('e8b7be43')
  })
})

describe('a file', () => {
  it('is sent part by part, and its share is told', async () => {
    const server = serve()
    const shares: number[] = []
    await sendFile(file, { name: 'a.png', title: 'A' }, server.begin, (share) => shares.push(share))
    expect([...server.parts.values()]).toEqual(['0123', '4567', '89'])
    expect(server.finished).toBe(1)
    expect(server.wanted[0]).toEqual({ name: 'a.png', title: 'A', bytes: 10, crc32: crc32(bytes('0123456789')) })
    expect(shares[0]).toBe(0)
    expect(shares[shares.length - 1]).toBe(1)
  })

  it('goes on with the parts that are missing', async () => {
    const server = serve()
    server.parts.set('0', '0123').set('1', '4567')
    const sent: string[] = []
    server.act = (address) => (sent.push(address), null)
    await sendFile(file, { name: 'a', title: '' }, server.begin, () => undefined)
    expect(sent).toEqual(['/uploads/u/2', '/graphql'])
  })

  it('is tried again on a bad line, and the part goes out once more', async () => {
    const server = serve()
    let failures = 1
    server.act = (address) => (address.endsWith('/1') && failures-- > 0 ? Promise.reject(new TypeError('cut')) : null)
    await sendFile(file, { name: 'a', title: '' }, server.begin, () => undefined, [1, 1])
    expect([...server.parts.keys()]).toEqual(['0', '1', '2'])
  })

  it('stops when the line stays bad, with what arrived kept', async () => {
    const server = serve()
    server.act = (address) => (address.endsWith('/2') ? Promise.reject(new TypeError('cut')) : null)
    await expect(sendFile(file, { name: 'a', title: '' }, server.begin, () => undefined, [1, 1])).rejects.toMatchObject({ code: 'NETWORK' })
    expect(server.finished).toBe(0)
    expect(server.parts.size).toBe(2)
  })

  it('that the server cannot take is refused with the server’s words, at once', async () => {
    const server = serve()
    server.act = () => Response.json({ errors: [{ message: '不是照片' }] }, { status: 400 })
    await expect(sendFile(file, { name: 'a', title: '' }, server.begin, () => undefined)).rejects.toEqual(new FileRefused('不是照片'))
    const full: Begin = async () => ({ upload: null, problems: [{ message: '满了' }] })
    await expect(sendFile(file, { name: 'a', title: '' }, full, () => undefined)).rejects.toEqual(new FileRefused('满了'))
  })
})

/** Files are read in their own time; the pauses between tries pass at once. */
async function settled(expected: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000)
    expected()
  })
}

describe('a file that was cut off', () => {
  it('goes on by itself as soon as anything is answered again, though no browser said that it is online', async () => {
    vi.useFakeTimers()
    const server = serve()
    let line = false
    server.act = (address) => (line || address.endsWith('/0') ? null : Promise.reject(new TypeError('cut')))
    const done = vi.fn<() => void>()
    const scope = effectScope()
    const { sending, add } = scope.run(() => useSending(() => server.begin, done))!
    add([{ file: new File(['0123456789'], 'a.pdf'), title: 'A' }])
    await settled(() => expect(sending.value).toMatchObject([{ state: 'cut' }]))
    expect(online.value).toBe(false)
    line = true
    online.value = true
    await settled(() => expect(sending.value).toEqual([]))
    expect(done).toHaveBeenCalledOnce()
    expect([...server.parts.values()]).toEqual(['0123', '4567', '89'])
    scope.stop()
    vi.useRealTimers()
  })
})

describe('the words for a file', () => {
  it('are short', () => {
    expect(stem('2025年验收.签到.jpeg')).toBe('2025年验收.签到')
    expect(kindOf('a.b.pdf')).toBe('PDF')
    expect(sizeWords(1)).toContain('1')
    expect(sizeWords(1_240_000)).toContain('1.2')
  })
})
