import type { InjectionKey, Ref } from 'vue'

/** How many sentences head the page they stand in; where there is none, its title does. */
export const HEADINGS: InjectionKey<Ref<number>> = Symbol('headings')
