// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'

/** A device that is as wide as a desktop or not, and is pointed at with a finger or not. */
async function remembers(wide: boolean, touched: boolean): Promise<boolean> {
  vi.resetModules()
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('min-width') ? wide : touched, addListener: () => undefined }))
  const { useSignIn } = await import('./useSignIn')
  return useSignIn().remember.value
}

afterEach(() => vi.unstubAllGlobals())

it('offers to remember a phone, and leaves a computer to be asked', async () => {
  expect(await remembers(false, true)).toBe(true)
  expect(await remembers(true, true)).toBe(true)
  expect(await remembers(true, false)).toBe(false)
})
