import '@/shared/print'
import '@/shared/styles/table.css'
import { officeShapes } from '@/shared/icons/officeShapes'
import { knowShapes } from '@/shared/icons/shapes'
import { gather } from './gather'

/** All that a clerk's phone never fetches: the pages of reviewers, leaders and administrators. */
knowShapes(officeShapes)
gather({
  routes: import.meta.glob(['../features/*/{routes,officeRoutes}.ts', '!../features/{ledgers,me,reports,scores,session,standing}/routes.ts'], { eager: true, import: 'routes' }),
  navigation: import.meta.glob(['../features/*/{navigation,officeNavigation}.ts', '!../features/{ledgers,me,reports,scores,session,standing}/navigation.ts'], { eager: true, import: 'navigation' }),
  messages: {
    ...import.meta.glob(['../shared/office/messages.*.ts', '../features/**/messages.*.ts', '!../features/{ledgers,me,reports,scores,session,standing}/**']),
    ...import.meta.glob(['../shared/{attachments,definition,knownAt}/messages.zh.ts', '../features/scores/messages.zh.ts', '../features/ledgers/**/messages.*.ts']),
  },
})
