export default {
  conflict: {
    title: '有人先交了一步',
    intro: '{name} {time} 交的有 {count} 处和你的不一样。用哪个？',
    own: '你 {time} 在别处交过，有 {count} 处不一样。用哪个？',
    other: '那时',
    theirs: '{name}填 {value}',
    yours: '你填 {value}',
    theirText: '{name}写：{text}',
    yourText: '你写：{text}',
    nothing: '没写',
    note: '说明：{note}',
    noNote: '没写说明',
    choose: '选一个',
    action: '用选好的交',
    again: '照我的再交一次',
    safe: '关掉也不会丢，你填的还在表里。',
  },
}
