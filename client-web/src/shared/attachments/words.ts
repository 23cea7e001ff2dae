import { t } from '@/shared/i18n'

/** What the server takes; the browser offers a camera for pictures. */
export const ACCEPTED = 'image/*,.pdf,.docx,.xlsx,.ofd'

/** "35 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return t('attachments.kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) })
  return t('attachments.megabytes', { size: (bytes / 1_000_000).toFixed(1) })
}

/** The name without its ending: what a person will probably call it. */
export function stem(name: string): string {
  return name.replace(/\.\w{1,5}$/, '').slice(0, 100)
}

/** "PNG": what kind a file is, told by the ending the server gave it. */
export function kindOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase()
}
