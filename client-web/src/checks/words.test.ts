import { describe, expect, it } from 'vitest'

type Messages = Record<string, unknown>

const files = import.meta.glob<{ default: Messages }>('../**/messages.*.ts', { eager: true })
const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/messages.*.ts', '!../**/*.test.ts', '!../gql/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** Keys built at run time are known by their beginning only. */
const keys = new Map<string, Set<string>>()
for (const [path, { default: messages }] of Object.entries(files)) {
  const [, feature, language] = /(?:(?:features|shared)\/(\w+)(?:\/[\w/]+)?|shared)\/messages\.(zh|en)\.ts$/.exec(path) ?? []
  const prefix = feature ? `${feature}.` : ''
  const all = keys.get(language!) ?? new Set()
  for (const key of Object.keys(messages)) all.add(prefix + key)
  keys.set(language!, all)
}

const chinese = /[\u3400-\u9fff]/

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '')
}

describe('words', () => {
  it('exist in both languages', () => {
    expect([...keys.get('en')!].sort()).toEqual([...keys.get('zh')!].sort())
  })

  it('stand in message files only', () => {
    const strays = Object.entries(sources)
      .filter(([, source]) => chinese.test(withoutComments(source)))
      .map(([path]) => path)
    expect(strays).toEqual([])
  })

  it('are found under every key that is asked for', () => {
    const missing: string[] = []
    for (const [path, text] of Object.entries(sources)) {
      const source = withoutComments(text)
      for (const [, key] of source.matchAll(/\bt\(\s*'([\w.]+)'/g)) if (!keys.get('zh')!.has(key!)) missing.push(`${path}: ${key}`)
      for (const [, start] of source.matchAll(/\bt\(\s*`([\w.]+)\$\{/g)) {
        if (![...keys.get('zh')!].some((key) => key.startsWith(start!))) missing.push(`${path}: ${start}…`)
      }
    }
    expect(missing).toEqual([])
  })
})
