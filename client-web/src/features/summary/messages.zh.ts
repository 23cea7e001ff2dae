export default {
  says: '{unit} {month}汇总：{reported}/{expected} 个单位已报',
  means: '每格上面是本月，下面是累计（存量是期末数）。斜体蓝字还没批准。',
  export: '导出 XLSX',
  unit: '单位',
  own: '本级',
  total: '合计',
  carried: '沿用{month}',
  caption: '各单位各指标本月数和累计数',
  foot: '取数时间 {at}。“0”是报了 0，“未报”是没有报；合计只含已报的单位。',
  empty: '这个月还没有要报的指标。',
}
