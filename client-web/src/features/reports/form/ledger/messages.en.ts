export default {
  ledger: {
    same: 'Ledger: {value} {unit}, filled in for you',
    other: 'Ledger: {value} {unit}',
    empty: 'Ledger: {value} {unit}',
    take: 'Use {value}',
    open: 'Open the ledger',
  },
}
