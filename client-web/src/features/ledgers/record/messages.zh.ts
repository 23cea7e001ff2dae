export default {
  form: {
    says: '登记一件：{name}',
    safe: '随填随存，退出也不会丢。',
    save: '登记',
    sending: '正在登记',
    kept: '填的都存在这台设备上',
    optional: '{label}（选填）',
    choose: '选一个',
    today: '今天',
    decides: '按这个日期计入哪个月',
    missing: '还没填“{label}”',
    waiting: '发了，还没收到回音',
    waitingMeans: '都存在这台设备上，来网就自动再发。同一件只记一次，不会重复。',
    next: '先放着，再登记一件',
    restored: '上次没登记完的还在，接着填。',
    drop: '不要了，重新填',
  },
}
