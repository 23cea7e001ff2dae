import { language } from './i18n'

/** Where a workbook is downloaded, in the language of the page: a browser sends its own with a download. What is not given is left out. */
export function exportAddress(file: string, given: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const parts = Object.entries(given).flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return `/exports/${file}.xlsx?${[...parts, `language=${language.value}`].join('&')}`
}
