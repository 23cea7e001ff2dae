export interface WrittenSeal {
  number: number
  hash: string
}

/** The digits of a hash in groups a person can compare. */
export function inGroups(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ')
}

/** As a seal is noted or printed: `12:3f2a91bc …`. Nothing else is one. */
export function readSeal(typed: string): WrittenSeal | undefined {
  const written = /^(\d{1,9})[:：]([0-9a-f]{16,64})$/.exec(typed.replace(/\s+/g, '').toLowerCase())
  return written ? { number: Number(written[1]), hash: written[2]! } : undefined
}

/** Where the trail is downloaded, in the language of the page. */
export function trailAddress(unit: string, action: string, language: string): string {
  return `/exports/audit.csv?unit=${encodeURIComponent(unit)}${action ? `&action=${encodeURIComponent(action)}` : ''}&language=${language}`
}
