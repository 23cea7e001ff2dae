import type { RouteRecordRaw } from '@/shared/router'
import { fetchMonth, fetchPage, fetchPrint } from './parts'

const meta = { messages: 'reports' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/month', name: 'month', component: fetchMonth, meta },
  { path: '/reports/:unit/:month', name: 'report', component: fetchPage, meta },
  { path: '/reports/:unit/:month/print', name: 'report-print', component: fetchPrint, meta },
]
