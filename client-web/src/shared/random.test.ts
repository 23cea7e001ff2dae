import { expect, it } from 'vitest'
import { newIdempotencyKey } from './random'

it('makes keys that differ and look like a UUID of version 4', () => {
  const keys = new Set(Array.from({ length: 200 }, newIdempotencyKey))
  expect(keys.size).toBe(200)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
