export default {
  returned: { reason: '退回理由', before: '上次填的是 {value} {unit}' },
  gap: { reached: '正好完成目标', over: '超出目标 {value} {unit}' },
  noDefinition: '这一项还没有写口径，拿不准就问审核员。',
  history: '近 12 个月',
  addNote: '写一句说明',
  note: '说明（审核员会看到）',
  exempt: '这一项不涉及我们',
  exemptReason: '为什么不涉及（审核员会看到）',
  after: { flow: '报后累计', level: '现有' },
  stock: { change: '月末总数比{month} {change} {unit}', same: '月末总数和{month}一样' },
}
