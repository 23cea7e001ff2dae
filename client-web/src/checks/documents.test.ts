import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const house = resolve(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(house, path), 'utf8')
const documents = readdirSync(join(house, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)

/** Paragraphs, items and rows, without code. */
const passages = (text: string): string[] => text.replace(/```[\s\S]*?```|`[^`]*`/g, '').split(/\n(?=[-#|]|\s*\n)/)

describe('the documents', () => {
  it('name the command that runs on every change', () => {
    const command = read('.ci/run').trim().split('\n').at(-1)
    for (const path of ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/operations.md']) expect(read(path)).toContain(command)
    for (const path of ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md']) expect(read(path)).not.toContain('mvn verify')
  })

  it('close what they set in bold', () => {
    const open = [...documents, 'README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].flatMap((path) => passages(read(path)).filter((passage) => passage.split('**').length % 2 === 0))
    expect(open).toEqual([])
  })
})
