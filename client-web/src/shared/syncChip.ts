import { later } from './later'

/** Says where what was typed is; fetched after the first page, before the line may be gone. */
export const fetchSyncChip = () => import('./components/SyncChip.vue')

export const SyncChip = later(fetchSyncChip)
