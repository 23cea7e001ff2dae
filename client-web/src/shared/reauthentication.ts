import { shallowRef } from 'vue'
import { session } from './session'

interface Asked {
  answer: (signedIn: boolean) => void
  promise: Promise<boolean>
}

/** Set while the sign-in sheet lies over the page. */
export const asked = shallowRef<Asked | null>(null)

/** However many requests find the session over, the person is asked once. */
export function askToSignInAgain(): Promise<boolean> {
  if (!session.viewer) return Promise.resolve(false)
  if (asked.value) return asked.value.promise
  let answer: (signedIn: boolean) => void = () => undefined
  const promise = new Promise<boolean>((resolve) => (answer = resolve))
  asked.value = { promise, answer }
  return promise
}

export function answerSignIn(signedIn: boolean): void {
  const waiting = asked.value
  asked.value = null
  waiting?.answer(signedIn)
}
