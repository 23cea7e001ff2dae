import { ref } from 'vue'

/** How many reports wait for the clerk; counted beside 本月 in the navigation. */
export const waitingReports = ref(0)
