import { expect, it } from 'vitest'
import { inGroups, readSeal, trailAddress } from './seal'

const HASH = '3f2a91bc'.repeat(8)

it('a hash is shown in groups', () => {
  expect(inGroups(HASH)).toBe(Array.from({ length: 8 }, () => '3f2a91bc').join(' '))
})

it('a seal is read as it is shown, and from its beginning', () => {
  expect(readSeal(`12:${inGroups(HASH)}`)).toEqual({ number: 12, hash: HASH })
  expect(readSeal(' 12：3F2A91BC 3f2a91bc ')).toEqual({ number: 12, hash: '3f2a91bc3f2a91bc' })
  for (const nonsense of ['', '12', '12:3f2a', 'a:3f2a91bc3f2a91bc', `12:${HASH}0`]) expect(readSeal(nonsense)).toBeUndefined()
})

it('what is looked at is what is downloaded', () => {
  expect(trailAddress('370402', '', 'zh')).toBe('/exports/audit.csv?unit=370402&language=zh')
  expect(trailAddress('370402', 'report.submitted', 'en')).toBe('/exports/audit.csv?unit=370402&action=report.submitted&language=en')
})
