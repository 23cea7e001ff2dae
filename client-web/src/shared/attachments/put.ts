import { codeOfStatus, online, RequestFailure, signedInAgain } from '@/shared/graphql'
import { language } from '@/shared/i18n'

const TIMEOUT = 60_000

/** Puts bytes under an address of the server. When the session ran out the person signs in again, and it goes on. */
export async function put(address: string, bytes: BodyInit): Promise<void> {
  let response = await send(address, bytes)
  if (response.status === 401 && (await signedInAgain())) response = await send(address, bytes)
  if (response.ok) return
  const said = await response.json().catch(() => ({}))
  throw new RequestFailure(codeOfStatus(response.status), said.errors?.[0]?.message ?? `HTTP ${response.status}`)
}

async function send(address: string, body: BodyInit): Promise<Response> {
  const aborter = new AbortController()
  const timer = setTimeout(() => aborter.abort(), TIMEOUT)
  try {
    const response = await fetch(address, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en' },
      body,
      signal: aborter.signal,
    })
    online.value = true
    return response
  } catch (failure) {
    online.value = false
    throw new RequestFailure('NETWORK', String(failure))
  } finally {
    clearTimeout(timer)
  }
}
