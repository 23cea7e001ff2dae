export default {
  ledger: {
    same: '{name}登记 {value} {unit}，已自动带入',
    other: '{name}登记 {value} {unit}',
    empty: '{name}登记 {value} {unit}',
    its: '台账',
    take: '填 {value}',
    open: '看台账',
    source: { LIST: '来源：国家局数据', UNIT: '来源：镇街填报', BOTH: '来源：国家局数据和镇街填报' },
    yours: '；你填的来源：镇街填报',
    unclaimed: '含国家局清单里没人认领的 {count} 件，算本级',
    gathered: '含下级台账 {count} 件：它们的月报不填这一项',
    awaitingBelow: '下级另有 {count} 件待核对',
    awaiting: '另有 {count} 件待核对，核对后才计入',
  },
}
