import type { ViewerFieldsFragment } from '@/gql/viewer'
import type { Preferences } from './preferences'

export type Viewer = ViewerFieldsFragment

export const VIEWER = 'tongbao:viewer'
export const LEFT = 'tongbao:left'
export const PREFERENCES = 'tongbao:preferences'
/** The unit and month of the report that was filled in last, as in its address. */
export const FORM = 'tongbao:form'
/** The first screen of that form, as it was left. */
export const SCREEN = 'tongbao:screen'

/** Who was signed in on this device last: enough to open the page where there is no line. */
export function rememberedViewer(): Viewer | null {
  const text = read(VIEWER)
  return text ? (JSON.parse(text) as Viewer) : null
}

/** The person signed out without a line, and the server does not know it yet. */
export function leftUnheard(): boolean {
  return read(LEFT) !== null
}

export function rememberedPreferences(): Partial<Preferences> {
  try {
    return JSON.parse(read(PREFERENCES) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage is switched off: the session still lives in its cookie, and a choice holds for this page.
  }
}
