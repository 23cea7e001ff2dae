export default {
  outbox: {
    waiting: '{count} waiting. It sends itself when you are online | {count} waiting. They send themselves when you are online',
    safe: 'Kept on this device, also when you close the page; each counts once.',
    inPage: 'This browser stores nothing: keep this page open until it is sent.',
    now: 'Send now',
    refused: '{unit}, {month} report: not accepted',
    conflict: '{name} submitted first at {time}; {count} entry differs from yours. Open it to choose. | {name} submitted first at {time}; {count} entries differ from yours. Open it to choose.',
    own: 'You submitted elsewhere at {time}; {count} entry differs. Open it to choose. | You submitted elsewhere at {time}; {count} entries differ. Open it to choose.',
    kept: 'What you typed is safe.',
    open: 'Open this report',
  },
}
