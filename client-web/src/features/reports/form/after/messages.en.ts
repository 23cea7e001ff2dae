export default {
  rest: {
    words: '{count} line is empty. Enter 0 where nothing happened; leave what you do not know. | {count} lines are empty. Enter 0 where nothing happened; leave what you do not know.',
    action: 'All the rest: none',
    ask: 'Enter 0 in this line? | Enter 0 in these {count} lines?',
    confirm: 'Enter 0',
    never: 'Totals at month’s end are never touched.',
    done: '{count} line set to 0 | {count} lines set to 0',
    undo: 'Undo, leave them empty',
  },
  texts: { optional: 'Optional', written: 'Optional · {count} written' },
}
