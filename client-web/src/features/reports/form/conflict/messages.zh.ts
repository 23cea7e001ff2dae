export default {
  conflict: {
    title: '有人先交了一步',
    intro: '{name} {time} 改过 {count} 项。用哪个？',
    own: '你 {time} 在别处交过，有 {count} 项不一样。用哪个？',
    other: '那时',
    theirs: '{name}填 {value}',
    yours: '你填 {value}',
    choose: '选一个',
    action: '用选好的交',
    again: '照我的再交一次',
    safe: '关掉也不会丢，你填的还在表里。',
  },
}
