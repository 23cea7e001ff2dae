import type { InjectionKey } from 'vue'
import { inject, provide } from 'vue'
import { StartTargetUploadDocument } from '@/gql/standing'
import type { Begin } from '@/shared/attachments/sendFile'
import { execute } from '@/shared/graphql'
import type { AcceptanceRow } from './acceptance'

interface AcceptanceFiles {
  editable: () => boolean
  begin: (row: AcceptanceRow) => Begin
  changed: () => void
}

const KEY: InjectionKey<AcceptanceFiles> = Symbol('acceptance files')

/** What the rows of a table need to take files, said once by its page. */
export function provideAcceptanceFiles(table: () => { unit: string; month: string; plan: string | null }, editable: () => boolean, changed: () => void): void {
  const begin = ({ target }: AcceptanceRow): Begin => async (file) => {
    const { forEachChild, fromMonth, toMonth, indicator } = target
    const answer = await execute(StartTargetUploadDocument, { input: { ...table(), indicator: indicator.code, fromMonth, toMonth, forEachChild, file } })
    return answer.startTargetUpload
  }
  provide(KEY, { editable, begin, changed })
}

export function useAcceptanceFiles(): AcceptanceFiles {
  return inject(KEY)!
}
