export default {
  soon: '{count} record in the ledgers falls due soon | {count} records in the ledgers fall due soon',
  rectify: '{count} thing to put right | {count} things to put right',
  overdue: ', {n} of them overdue',
}
