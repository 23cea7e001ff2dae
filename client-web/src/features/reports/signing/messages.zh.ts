export default {
  signing: {
    waits: '等 {names} 审签',
    waitsMeans: '{name} {time} 送的。签了才报到区里，按签的时间算是否按时。',
    nobody: '没有人可以审签',
    nobodyMeans: '本单位还没有（另一位）领导账号。请区里管理员设一位；填的数都在，设好就能签。',
    notNeeded: '现在不用审签了',
    notNeededMeans: '领导仍可以签；也可以先撤回，再直接提交。',
    returned: '{name} 审签时退回',
    call: '打给{name}',
  },
}
