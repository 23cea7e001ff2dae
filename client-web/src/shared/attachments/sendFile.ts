import { FinishUploadDocument } from '@/gql/attachments'
import { execute, RequestFailure } from '@/shared/graphql'
import { crc32 } from './crc32'
import { put } from './put'

export interface NewFile {
  name: string
  title: string
  bytes: number
  crc32: string
}

export interface Upload {
  readonly id: string
  readonly address: string
  readonly partBytes: number
  readonly parts: number
  readonly received: readonly number[]
}

interface Said {
  readonly message: string
}

/** How a page begins an upload for its thing. */
export type Begin = (file: NewFile) => Promise<{ readonly upload: Upload | null; readonly problems: readonly Said[] }>

/** The server does not take this file, and says why. Sending it again changes nothing. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

/** Milliseconds before a part is tried again. */
const PATIENCE: readonly number[] = [1000, 3000]

/**
 * Sends a file in parts. Begun again after the line was cut, it goes on with what has arrived: the server knows the file by its checksum.
 * @param told what share has arrived, 0 to 1
 */
export async function sendFile(file: Blob, { name, title }: { name: string; title: string }, begin: Begin, told: (share: number) => void, patience = PATIENCE): Promise<void> {
  const bytes = new Uint8Array(await read(file))
  const begun = await begin({ name, title, bytes: bytes.length, crc32: crc32(bytes) })
  const { upload } = begun
  if (!upload) throw new FileRefused(begun.problems[0]?.message ?? '')
  const missing = Array.from({ length: upload.parts }, (_, number) => number).filter((number) => !upload.received.includes(number))
  for (const [done, number] of missing.entries()) {
    told((upload.parts - missing.length + done) / upload.parts)
    await part(`${upload.address}/${number}`, bytes.slice(number * upload.partBytes, (number + 1) * upload.partBytes), patience)
  }
  told(1)
  const { finishUpload } = await execute(FinishUploadDocument, { input: { upload: upload.id } })
  if (!finishUpload.attachment) throw new FileRefused(finishUpload.problems[0]?.message ?? '')
}

/** Once more on a bad line; what stays bad is for the person to go on with later. */
async function part(address: string, bytes: Uint8Array<ArrayBuffer>, patience: readonly number[]): Promise<void> {
  for (const wait of [...patience, null]) {
    try {
      return await put(address, bytes)
    } catch (failure) {
      const code = failure instanceof RequestFailure ? failure.code : 'INTERNAL_ERROR'
      if (code === 'BAD_USER_INPUT') throw new FileRefused((failure as RequestFailure).message)
      if (code !== 'NETWORK' || wait === null) throw failure
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** `Blob.arrayBuffer` is missing in Safari below 14. */
function read(file: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as ArrayBuffer))
    reader.addEventListener('error', () => reject(new FileRefused('')))
    reader.readAsArrayBuffer(file)
  })
}
