export default {
  import: {
    title: 'Import a table',
    means: 'Its head is that of the export. It is checked first; rows that are there already are not doubled.',
    press: 'Choose',
    none: 'None chosen',
    choose: 'Choose a file (XLSX or CSV, at most 1,000 rows)',
    tooLarge: 'A file holds at most 5 MB. Split it.',
    running: 'Checking',
    problems: '{count} thing to put right; no row was taken over | {count} things to put right; no row was taken over',
    row: 'Row {row}',
    cell: 'Row {row}, “{column}”',
    andMore: '{count} more | {count} more',
    checked: 'Checked: {count} new, {unchanged} there already | Checked: {count} new, {unchanged} there already',
    take: 'Take over {count} record | Take over {count} records',
    stored: '{count} record taken over, {unchanged} were there already | {count} records taken over, {unchanged} were there already',
  },
}
