// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { session } from '@/shared/session'
import { inThisPage, onlyInPage } from '@/shared/store'
import { filesOnPhone, forgetFiles, keepFiles, liesInPage, readFiles, refuse, sendTo } from './keptFiles'

const photo = (name: string) => ({ file: new File(['x'], name, { type: 'application/pdf' }), title: name })

function here(id: string): void {
  session.viewer = { person: { id } } as typeof session.viewer
}

// happy-dom has no IndexedDB, as the private mode of an old WebView; the journey has a phone that keeps them, and a full one.
describe('files chosen on a phone that stores nothing', () => {
  beforeEach(() => here('li'))
  afterEach(async () => {
    for (const person of ['li', 'zhang']) {
      here(person)
      await forgetFiles((await readFiles()).map(({ id }) => id))
    }
    inThisPage.clear()
  })

  it('lie in this page, which says so and does not renew itself', async () => {
    const [id = ''] = await keepFiles([photo('a.pdf')], '')
    expect(filesOnPhone.value.map((file) => [file.title, liesInPage(file)])).toEqual([['a.pdf', true]])
    expect(onlyInPage()).toBe(true)
    await forgetFiles([id])
    expect(filesOnPhone.value).toEqual([])
    expect(onlyInPage()).toBe(false)
  })

  it('are found by nobody else', async () => {
    await keepFiles([photo('a.pdf')], '')
    here('zhang')
    expect(await readFiles()).toEqual([])
    expect(filesOnPhone.value).toEqual([])
    here('li')
    expect(await readFiles()).toHaveLength(1)
  })

  it('get their place when the district has what they belong to, and keep the reason why they were not taken', async () => {
    const [first = '', second = ''] = await keepFiles([photo('a.pdf'), photo('b.pdf')], '')
    await sendTo([first], 'record/1')
    await refuse(first, 'no picture')
    expect(filesOnPhone.value.map(({ id, place, refused }) => [id, place, refused])).toEqual([[first, 'record/1', 'no picture'], [second, '', undefined]])
  })
})
