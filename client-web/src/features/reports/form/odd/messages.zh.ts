export default {
  odd: {
    JUMP: '比平常高出很多',
    STOCK_FELL: '比上次少了',
    STOCK_AGAINST_FLOW: '涨得比新增还多',
    PART_ABOVE_WHOLE: '部分比总数还大',
    other: '看着不寻常',
    jump: '平常一个月约 {usual} {unit}。看看单位是不是{unit}；没填错，写一句说明即可。',
    fell: '上次 {before} {unit}，少了 {less}。没填错，写一句说明即可。',
    beyond: '比上月末多了 {rise} {unit}，{flow}只有 {brought}。没填错，写一句说明即可。',
    above: '{whole}才 {value} {unit}。核对一下；没填错，写一句说明即可。',
  },
}
