export default {
  onPhone: {
    waiting: '{count} 条台账在排队，来网就自动登记',
    safe: '都存在这台设备上，关掉也不会丢；同一件只记一次。',
    refused: '有一条台账没收下',
    open: '打开台账改一改',
  },
}
