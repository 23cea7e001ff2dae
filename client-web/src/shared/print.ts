/** What paper looks like comes at once with the pages that have a printer button. Only ever fetched so, it costs the first load nothing. */
const paper = import('./styles/print.css').catch(() => {})

/** What a page's printer button does. */
export async function printPage(): Promise<void> {
  await paper
  window.print()
}
