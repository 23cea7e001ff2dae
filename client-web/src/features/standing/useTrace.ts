import type { InjectionKey, Ref } from 'vue'
import { inject, provide, ref } from 'vue'

/** Whose figure is explained. */
export interface Traced {
  readonly unit: string
  readonly indicator: string
}

const KEY: InjectionKey<Ref<Traced | null>> = Symbol('trace')

/** A page of figures: any of them can be opened to see how it came about. */
export function provideTrace(): Ref<Traced | null> {
  const traced = ref<Traced | null>(null)
  provide(KEY, traced)
  return traced
}

export function useTrace(): (traced: Traced) => void {
  const traced = inject(KEY, null)
  return (next) => {
    if (traced) traced.value = next
  }
}
