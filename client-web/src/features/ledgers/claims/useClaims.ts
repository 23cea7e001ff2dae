import { computed } from 'vue'
import { LedgerClaimsOfDocument } from '@/gql/ledgers'
import type { LedgerClaimsOfQuery } from '@/gql/ledgers'
import { useQuery } from '@/shared/composables/useQuery'
import { useRoute } from '@/shared/router'
import { mainGrant, unitOf } from '@/shared/session'

export type Claim = LedgerClaimsOfQuery['ledgerClaims'][number]

/** Identifiers that several units have, under the person's unit. */
export function useClaims() {
  const route = useRoute()
  const unit = computed(() => route.params['unit'] || (unitOf('REVIEWER') ?? mainGrant.value?.unit)?.code || '')
  const query = useQuery(LedgerClaimsOfDocument, () => (unit.value ? { unit: unit.value } : undefined))
  const claims = computed(() => query.data.value?.ledgerClaims ?? [])
  return { query, claims }
}
