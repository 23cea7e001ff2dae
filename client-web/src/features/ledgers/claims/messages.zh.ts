export default {
  claims: {
    says: '有 {count} 个编号两边都登记了，等你定',
    none: '没有两个单位登记同一个编号',
    means: '定下之前两边都算数。没判到的一边作废，原因他们看得到。',
    whose: '归谁',
    keeps: '归{unit}',
    elsewhere: '{units}也登记了。',
    choose: '先选归谁',
    reason: '为什么归它（各方都看得到）',
    reasonMissing: '写一句为什么归它',
    settle: '就这样定',
    settled: '{identifier} 归{unit}，其他的已作废',
    above: '还有你管不到的单位登记了这个编号，由上一级来定。',
    open: '看这一条',
  },
}
