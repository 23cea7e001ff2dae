import { watch } from 'vue'
import { read, rememberedViewer, SCREEN, write } from '@/shared/remembered'
import { personId } from '@/shared/session'
import { clearShelf } from '@/shared/clearShelf'

/** A phone that several people use holds the figures of one: who signs in makes those of the others go. Drafts stay with their people. */
export function followPerson(): void {
  watch(personId, (person) => person && clearOthers(person), { immediate: true })
  // Another tab has signed somebody else in or out: the cookie is theirs, and this page would act in their name.
  window.addEventListener('storage', ({ key }) => {
    if (key !== 'tongbao:viewer' || !personId.value) return
    if (rememberedViewer()?.person?.id !== personId.value) location.assign('/')
  })
}

function clearOthers(person: string): void {
  void clearShelf('answers', person)
  if (!read(SCREEN)?.includes(person)) write(SCREEN, null)
}
