import { computed, watch } from 'vue'
import { online } from '@/shared/graphql'
import { t } from '@/shared/i18n'
import { filesOnPhone, forgetFiles, keepFiles, liesInPage, progress, readFiles, wanted } from './keptFiles'
import type { KeptFile } from './keptFiles'
import type { FilesOnTheWay, Sending } from './useSending'

/** Files of one thing that lie on this phone until the district has them. They go out by themselves, also from another page. */
export function useKeptSending(place: string, done: () => void): FilesOnTheWay {
  const sending = computed(() => filesOnPhone.value.filter((file) => file.place === place).map(asRow))

  function asRow(file: KeptFile): Sending {
    const { id: key, name, title, refused } = file
    const { share = 0, problem = '' } = progress.get(key) ?? {}
    const state = refused !== undefined ? 'refused' : problem || !online.value ? 'cut' : 'sending'
    return { key, name, title, share, state, problem: refused ?? (state === 'cut' ? problem || t(liesInPage(file) ? 'attachments.waits' : 'attachments.keptWaits') : '') }
  }

  void readFiles()
  watch(() => sending.value.length, (now, before) => now < before && done())
  return {
    sending,
    add: (files) => void keepFiles(files, place),
    resume: () => wanted.value++,
    dismiss: ({ key }) => void forgetFiles([String(key)]),
  }
}
