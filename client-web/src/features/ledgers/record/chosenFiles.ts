import { reactive } from 'vue'
import { personId } from '@/shared/session'

export interface ChosenFile {
  readonly file: File
  readonly title: string
}

/** Files chosen while a record is typed, by its form: they lie in this page alone. */
const chosen = reactive(new Map<string, ChosenFile[]>())

/** Those of the record that was made last, until its page sends them. */
let made: { readonly form: string; readonly files: readonly ChosenFile[] } | null = null

/** Nobody finds what another person chose. */
const own = (form: string): string => `${personId.value} ${form}`

export const chosenFor = (form: string): readonly ChosenFile[] => chosen.get(own(form)) ?? []

export function choose(form: string, files: readonly ChosenFile[]): void {
  chosen.set(own(form), [...files])
}

/** The district has the record: what was chosen belongs to it, and the form is free for the next one. */
export function recordMade(form: string): void {
  made = { form: own(form), files: chosenFor(form) }
  chosen.delete(own(form))
}

/** Once, for the page of the record that was made. */
export function filesToSend(form: string): readonly ChosenFile[] {
  const files = made?.form === own(form) ? made.files : []
  made = null
  return files
}
