import { knowMessages } from '@/shared/i18n'

knowMessages(import.meta.glob(['../features/{me,reports,session,standing}/**/messages.en.ts', '../shared/attachments/messages.en.ts']))
