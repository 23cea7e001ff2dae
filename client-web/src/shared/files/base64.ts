/** What the server reads at once; a larger file is not even sent. */
export const MOST_BYTES = 5 * 1024 * 1024

/** What a file holds, in base64. The server reads it: only it knows workbooks and the encodings of China. */
export async function base64(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(new Error('unreadable')))
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}
