import { onScopeDispose } from 'vue'
import { onMoments } from '@/shared/moments'

/** Listens to the moments of the line for as long as the page stands. */
export function useMoments(moments: Parameters<typeof onMoments>[0]): void {
  onScopeDispose(onMoments(moments))
}
