import { language } from './i18n'

export interface Named {
  readonly name: string
  readonly englishName?: string | null
}

/** The name of a unit, indicator or plan in the person's language; Chinese where there is no English one. */
export function nameOf(thing: Named): string {
  return (language.value === 'en' && thing.englishName) || thing.name
}

/** What a figure is counted in. */
export interface MeasuredIn {
  readonly unitOfMeasure: string
  readonly unit: { readonly englishName: string | null; readonly englishPlural: string | null }
}

const ONE = /^[+\u2212-]?1$/

/** The measure word of an indicator in the person's language; the plural one in English unless the amount is one, more or less. */
export function measureOf({ unitOfMeasure, unit }: MeasuredIn, amount?: string | null): string {
  return (language.value === 'en' && (amount && ONE.test(amount) ? unit.englishName : unit.englishPlural)) || unitOfMeasure
}
