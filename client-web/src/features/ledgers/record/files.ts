import { requireMessages } from '@/shared/i18n'

export { sendTo } from '@/shared/attachments/keptFiles'

/** The choice of files with the words it says. */
export async function recordFiles() {
  const [part] = await Promise.all([import('./RecordFiles.vue'), requireMessages('attachments')])
  return part
}
