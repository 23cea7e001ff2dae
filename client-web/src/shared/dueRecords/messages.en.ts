export default {
  soon: '{count} record in the ledgers falls due soon | {count} records in the ledgers fall due soon',
}
