import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Role } from '@/shared/session'
import { session } from '@/shared/session'

/** The unit whose subtree the person administers or reviews: that of the first such grant. */
export function useUnit(...roles: Role[]): ComputedRef<string> {
  return computed(() => {
    const grants = session.viewer?.grants ?? []
    return (grants.find(({ role }) => roles.includes(role)) ?? grants[0])?.unit.code ?? ''
  })
}
