export default {
  outbox: {
    waiting: '{count} 份在排队，来网就自动发',
    safe: '都存在这台设备上，关掉也不会丢；同一份只算一次。',
    inPage: '这个浏览器不让存东西：发出去之前别关这一页。',
    now: '现在就发',
    refused: '{unit} {month}月报没收下',
    conflict: '{name} {time} 先交了一步，有 {count} 处和你填的不一样。打开来选用哪个。',
    own: '你 {time} 在别处交过，有 {count} 处不一样。打开来选用哪个。',
    kept: '填过的都在。',
    open: '打开这份月报',
  },
}
