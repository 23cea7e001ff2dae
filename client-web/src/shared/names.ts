import { language } from './i18n'

interface Named {
  readonly name: string
  readonly englishName?: string | null
}

/** The name of a unit, indicator or plan in the person's language; Chinese where there is no English one. */
export function nameOf(thing: Named): string {
  return (language.value === 'en' && thing.englishName) || thing.name
}
