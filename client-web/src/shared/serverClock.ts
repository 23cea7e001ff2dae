import { ref } from 'vue'

const AHEAD = 'tongbao:clock'

/** By how many milliseconds the server's clock is ahead of this device's, as of the last contact. A phone's own clock may be wrong by days. */
const ahead = ref(kept())

/** The server said what time it is. */
export function heardTime(now: string): void {
  ahead.value = Date.parse(now) - Date.now()
  try {
    localStorage.setItem(AHEAD, String(ahead.value))
  } catch {
    // Storage is switched off: this page knows it all the same.
  }
}

/** Now by the server's clock; without a line the device counts on from the last contact. */
export function serverNow(): number {
  return Date.now() + ahead.value
}

function kept(): number {
  try {
    return Number(localStorage.getItem(AHEAD))
  } catch {
    return 0
  }
}
