import './styles/print.css'

/** What a page's printer button does. What paper looks like comes with the page that has one, so that the first print is right. */
export function printPage(): void {
  window.print()
}
