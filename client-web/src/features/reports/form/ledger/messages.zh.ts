export default {
  ledger: {
    same: '台账登记 {value} {unit}，已自动带入',
    other: '台账登记 {value} {unit}',
    empty: '台账登记 {value} {unit}',
    take: '填 {value}',
    open: '看台账',
  },
}
