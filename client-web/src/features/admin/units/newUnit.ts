import type { OrgUnitLevel } from '@/gql/admin'

export interface NewUnit {
  code: string
  name: string
  englishName: string
  level: OrgUnitLevel
  officialOrder: string
  peerGroup: string
}

export function newUnit(level: OrgUnitLevel): NewUnit {
  return { code: '', name: '', englishName: '', level, officialOrder: '', peerGroup: '' }
}

/** As the API takes it. What is no whole number goes as one the server refuses, at its field. */
export function asInput(unit: NewUnit) {
  return {
    code: unit.code.trim(),
    name: unit.name,
    englishName: unit.englishName.trim() || null,
    level: unit.level,
    officialOrder: wholeNumber(unit.officialOrder),
    peerGroup: unit.peerGroup.trim() || null,
  }
}

export function wholeNumber(text: string): number | null {
  const typed = text.trim()
  if (!typed) return null
  return /^\d{1,7}$/.test(typed) ? Number(typed) : -1
}
