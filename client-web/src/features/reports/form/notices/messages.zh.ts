export default {
  waiting: { title: '交了，还没收到回音', notYet: '等待发送，来网就自动发', words: '都存在这台设备上，来网就自动再发。同一份只算一次，不会重复。' },
  notSent: '还没交上，填过的都在',
  signedOut: '登录到期了。重新登录后再交。',
  planEnded: '计划到 {month}为止，不再和目标比。照常填报；新计划下达后，这里接着比。',
  extendedTo: '这个月延期到 {deadline}',
  extendedWhy: '{by}：{reason}',
  notTaken: '区里没收下，填过的都在',
  alsoFilling: '{name} {time} 也在填，已填 {count} 项。谁后交，会看到两边的数再选。',
  outdated: {
    title: '{name} {time} 已报第 {number} 版',
    words: '你的草稿是在那之前写的。接着交会逐项对照，不会盖掉他的。',
    action: '不要草稿，从新版开始',
  },
  bar: {
    signedOut: '登录到期了，填的存在这台设备上',
    signIn: '重新登录',
  },
}
