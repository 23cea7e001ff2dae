import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { AdministeredUnitsDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import { nameOf } from '@/shared/names'
import type { Role } from '@/shared/session'
import { session } from '@/shared/session'

export interface UnitOption {
  value: string
  label: string
}

/** The unit whose subtree the person administers or reviews: that of the first such grant. */
export function useUnit(...roles: Role[]): ComputedRef<string> {
  return computed(() => {
    const grants = session.viewer?.grants ?? []
    return (grants.find(({ role }) => roles.includes(role)) ?? grants[0])?.unit.code ?? ''
  })
}

/** Units to choose from, in official order. */
export function useUnitOptions(): ComputedRef<UnitOption[]> {
  const query = useQuery(AdministeredUnitsDocument, { first: 100 })
  return computed(() => query.data.value?.orgUnits.edges.map(({ node }) => ({ value: node.code, label: nameOf(node) })) ?? [])
}
