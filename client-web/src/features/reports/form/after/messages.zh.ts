export default {
  rest: {
    words: '还有 {count} 项没填。没有发生的可以一次填 0；还不知道的先空着。',
    action: '其余都是“本月无”',
    ask: '这 {count} 项都填 0？',
    confirm: '{count} 项都填 0',
    never: '填月末总数的项不会动。',
    done: '{count} 项填成了 0',
    undo: '撤销，改回没填',
  },
  texts: { optional: '选填', written: '选填 · 已写 {count} 段' },
}
