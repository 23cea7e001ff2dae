import type { AnalysisInput } from '@/gql/analysis'
import { codeOfStatus, RequestFailure, signedInAgain } from '@/shared/graphql'
import { language } from '@/shared/i18n'

export type FileKind = 'xlsx' | 'csv'

/** What is asked for a file of: the question, what the page calls it, and where it stands. */
export interface FileQuestion {
  readonly question: AnalysisInput
  readonly title: string
  readonly source: string
}

/** A workbook or CSV of the whole answer, made by the server: what the page shows, with exact figures. */
export async function saveFile(kind: FileKind, asked: FileQuestion): Promise<void> {
  let response = await ask(kind, asked)
  if (response.status === 401 && (await signedInAgain())) response = await ask(kind, asked)
  if (!response.ok) throw new RequestFailure(codeOfFile(response.status), await detailOf(response))
  save(await response.blob(), nameIn(response.headers.get('content-disposition') ?? '') ?? `${asked.title}.${kind}`)
}

/** Offers a file to be kept, under a name. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function ask(kind: FileKind, asked: FileQuestion): Promise<Response> {
  try {
    return await fetch(`/exports/analysis.${kind}?language=${language.value}`, { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(asked) })
  } catch (failure) {
    throw new RequestFailure('NETWORK', String(failure))
  }
}

function codeOfFile(status: number): RequestFailure['code'] {
  return status === 422 ? 'TOO_COMPLEX' : codeOfStatus(status)
}

async function detailOf(response: Response): Promise<string> {
  try {
    const { detail, title } = (await response.json()) as { detail?: string; title?: string }
    return detail ?? title ?? ''
  } catch {
    return ''
  }
}

/** The name in a Content-Disposition, as RFC 6266 writes names that are not ASCII. */
export function nameIn(disposition: string): string | null {
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return name === undefined ? null : decodeURIComponent(name)
}
