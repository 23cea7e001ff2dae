import { ref } from 'vue'

/** How many action bars stand in the page; the tab bar shows when there is none. */
export const actionBars = ref(0)
