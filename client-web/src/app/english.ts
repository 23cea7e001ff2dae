import { knowMessages } from '@/shared/i18n'

knowMessages(import.meta.glob(['../features/{ledgers,me,reports,scores,session,standing}/**/messages.en.ts', '../shared/{attachments,corrections,definition,knownAt,odd}/messages.en.ts']))
