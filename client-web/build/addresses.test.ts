// @vitest-environment happy-dom
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RouteRecordRaw } from '../src/shared/router'
import { addresses } from './addresses'

const features = import.meta.glob<readonly RouteRecordRaw[]>(['../src/features/*/{routes,officeRoutes}.ts', '../src/app/router.ts'], { eager: true, import: 'routes' })

it('tells the server each address a page of the client has, and no other', () => {
  const known = Object.values(features).flat().map(({ path }) => path)
  expect(addresses(join(process.cwd(), 'src'))).toEqual([...new Set(known)].filter((path) => path !== '/:rest(.*)*').sort())
})
