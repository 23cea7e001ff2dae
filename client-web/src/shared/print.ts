import { onScopeDispose, watchEffect } from 'vue'
import { clockTime, shanghaiDay } from './format/date'
import { t } from './i18n'

/** What paper looks like comes at once with the pages that have a printer button. Only ever fetched so, it costs the first load nothing. */
const paper = import('./styles/print.css').catch(() => {})

/** What a page's printer button does. */
export async function printPage(): Promise<void> {
  await paper
  window.print()
}

/** Says at the foot of every sheet when its figures were read. A browser without sheets of its own making says it on the last one only. */
export function footSheets(readAt: () => string | undefined): void {
  const foot = madeSheet()
  if (!foot) return
  watchEffect(() => {
    const at = readAt()
    const words = at ? t('readAt', { at: `${shanghaiDay(at)} ${clockTime(at, Date.parse(at))}` }) : ''
    foot.replaceSync(`@page { @bottom-center { content: ${JSON.stringify(words)}; font-size: 9px; color: #444; } }`)
  })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot]
  onScopeDispose(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== foot)))
}

function madeSheet(): CSSStyleSheet | null {
  try {
    return 'adoptedStyleSheets' in document ? new CSSStyleSheet() : null
  } catch {
    return null
  }
}
