export default {
  withheld: '已隐去',
  elapsed: '时间进度 {percent}（{months}/{period}个月）',
  due: {
    until: '{deadline} 截止',
    back: '改回期限 {deadline}',
    backPassed: '改回期限 {deadline} 已过，尽快改回来',
    passed: '{deadline} 已截止，现在报算迟报',
  },
  progress: { still: '还差 {value} {unit}' },
  gap: { toPace: '距序时差 {value} {unit}', toTarget: '距目标差 {value} {unit}' },
  limit: { over: '超出上限 {value} {unit}', overPace: '超序时 {value} {unit}', reached: '正好到上限', room: '离上限还有 {value} {unit}' },
  title: '{month}月报',
  amount: '{value} {unit}',
  ownLevel: '{unit}本级',
  texts: { title: '工作进展、存在问题、下步打算' },
}
