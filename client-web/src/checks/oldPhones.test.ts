import { expect, it } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '../**/*.css', '!../**/*.test.ts', '!../**/messages.*.ts', '!../gql/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** What Chrome 80 does not know and no build step replaces, and what exists in a secure context only. */
const forbidden: Array<[string, RegExp]> = [
  [':has()', /:has\(/],
  [':is() and :where()', /:(is|where)\(/],
  ['inset', /[\s;{]inset\s*:/],
  ['aspect-ratio', /aspect-ratio\s*:/],
  ['light-dark() and color-mix()', /light-dark\(|color-mix\(/],
  ['small, large and dynamic viewport units', /\d(svh|lvh|dvh)\b/],
  ['Array.at', /\.at\(-?\d/],
  ['replaceAll', /\.replaceAll\(/],
  ['Object.hasOwn', /Object\.hasOwn\(/],
  ['structuredClone', /structuredClone\(/],
  ['toSorted, toReversed and findLast', /\.(toSorted|toReversed|findLast)\(/],
  ['Promise.any', /Promise\.any\(/],
  ['AbortSignal.timeout', /AbortSignal\.timeout/],
  ['crypto.subtle and randomUUID', /crypto\.(subtle|randomUUID)/],
  ['Web Locks', /navigator\.locks/],
  ['spreading into an optional call, which Chrome below 91 gets wrong', /\?\.\(\.\.\./],
]

for (const [name, pattern] of forbidden) {
  it(`does without ${name}`, () => {
    const uses = Object.entries(sources).filter(([, source]) => pattern.test(withoutComments(source)))
    expect(uses.map(([path]) => path)).toEqual([])
  })
}

it('spaces with grid gap, never with flex gap', () => {
  const uses = Object.entries(sources).filter(([path, source]) => {
    const rules = path.endsWith('.ts') ? [] : withoutComments(source).match(/\{[^{}]*\}/g) ?? []
    return rules.some((rule) => /display:\s*(inline-)?flex/.test(rule) && /[\s;{](row-|column-)?gap\s*:/.test(rule))
  })
  expect(uses.map(([path]) => path)).toEqual([])
})

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
}
