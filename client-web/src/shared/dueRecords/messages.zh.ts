export default {
  soon: '台账里有 {count} 件快到期',
}
