import { t } from '@/shared/i18n'

/** All 责任单位 or one of them; nothing to choose where one answers for all. One that is chosen can be given up, also where it answers for nothing. */
export function departmentChoices(departments: ReadonlyArray<{ readonly name: string }>, chosen: string): Array<{ value: string; label: string }> {
  if (departments.length < 2 && !chosen) return []
  const names = departments.map(({ name }) => name)
  const known = chosen && !names.includes(chosen) ? [chosen, ...names] : names
  return [{ value: '', label: t('standing.everyDepartment') }, ...known.map((name) => ({ value: name, label: name }))]
}
