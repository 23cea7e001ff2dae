import { watch } from 'vue'
import { online } from './graphql'
import { onMoments } from './moments'
import { rememberedViewer } from './remembered'
import { personId } from './session'

/** Sends what lies on this phone now and whenever there may be a line again, whichever page stands. */
export function fromAnyPage(send: () => unknown): void {
  onMoments({ back: () => void send() })
  watch(online, (back) => back && void send())
  watch(personId, (person) => person && void send(), { immediate: true })
}

/** Another person may have signed in beside this page: nothing goes out under another's name. */
export function isHere(person: string): boolean {
  return personId.value === person && (rememberedViewer()?.person?.id ?? person) === person
}
