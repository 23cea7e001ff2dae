import { knowMessages } from '@/shared/i18n'

/** Tests ask for the words of any feature; in the browser each group of pages brings the list of its own. */
knowMessages(import.meta.glob(['../features/**/messages.*.ts', '../shared/{attachments,definition,knownAt,office}/messages.*.ts']))
