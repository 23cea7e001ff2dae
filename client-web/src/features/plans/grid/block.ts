/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, a line for each row, a cell with either in quotation marks.
 * A last line end does not make a row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows[rows.length - 1]!.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim())
    if (match[3] === '\t') continue
    if (match[3] === '' || cell.lastIndex >= text.length) break
    rows.push([])
  }
  return rows
}

export function isBlock(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))
}

export function writeBlock(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((cells) => cells.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')).join('\n')
}
