// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { filesOnPhone, forgetFiles, keepFiles, readFiles, sendTo } from '@/shared/attachments/keptFiles'
import { session } from '@/shared/session'
import { keepRecord } from './keptRecord'
import { forgetUnowned, tidyFiles } from './unownedFiles'

const LATER = Date.now() + 3 * 86_400_000
const keep = async (name: string): Promise<string> => (await keepFiles([{ file: new File(['x'], name), title: name }], ''))[0]!
const titles = (): string[] => filesOnPhone.value.map(({ title }) => title)

describe('files of records on a phone', () => {
  beforeEach(async () => {
    localStorage.clear()
    session.viewer = { person: { id: 'li' } } as typeof session.viewer
    await forgetFiles((await readFiles()).map(({ id }) => id))
  })

  it('go when they are taken out of the form', async () => {
    const ids = [await keep('a'), await keep('b')]
    await forgetUnowned([ids[0]!])
    expect(titles()).toEqual(['b'])
  })

  it('stay with a record that was put aside, and on their way to one that was taken', async () => {
    const aside = await keep('aside')
    const taken = await keep('taken')
    await keepRecord('li', 'town/patents#key', { values: {}, pending: { key: 'key', values: {} }, files: [aside] })
    await sendTo([taken], 'record/1')
    await forgetUnowned([aside, taken])
    await tidyFiles(LATER)
    expect(titles()).toEqual(['aside', 'taken'])
  })

  it('of a form that was killed before it named them go after a day', async () => {
    await keep('lost')
    await tidyFiles()
    expect(titles()).toEqual(['lost'])
    await tidyFiles(LATER)
    expect(titles()).toEqual([])
  })
})
