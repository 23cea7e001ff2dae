export default {
  soon: '台账里有 {count} 件快到期',
  rectify: '要整改 {count} 件',
  overdue: '，其中 {n} 件逾期',
}
