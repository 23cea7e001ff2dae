export default {
  says: '{unit}, {month}: {reported} of {expected} units reported',
  means: 'In each cell the month stands above the amount to date (for stocks, the level). Blue italics are not approved yet.',
  export: 'Export XLSX',
  unit: 'Unit',
  own: 'Own level',
  total: 'Total',
  carried: 'from {month}',
  caption: 'Month and to-date values of every unit and indicator',
  foot: 'Read {at}. A “0” was reported as 0; “not reported” means nothing came. Totals hold reported units only.',
  empty: 'No indicator is reported this month.',
}
