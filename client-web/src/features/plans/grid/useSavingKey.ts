import { onBeforeUnmount, onMounted } from 'vue'

/** Ctrl+S stores the draft, wherever the focus is. */
export function useSavingKey(save: () => void): void {
  function onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    ;(document.activeElement as HTMLElement | null)?.blur()
    save()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
