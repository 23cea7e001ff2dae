import { onBeforeUnmount, onMounted, ref } from 'vue'

/** How many action bars stand in the page or may be on their way; the tab bar shows when there is none. */
export const actionBars = ref(0)

/** While the component stands, the tab bar gives way. */
export function coverTabBar(): void {
  onMounted(() => actionBars.value++)
  onBeforeUnmount(() => actionBars.value--)
}
