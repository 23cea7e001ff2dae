export default {
  form: {
    says: 'Record one: {name}',
    safe: 'Saved as you type. Leaving loses nothing.',
    save: 'Record',
    sending: 'Recording',
    kept: 'What you type is kept on this device',
    optional: '{label} (optional)',
    choose: 'Choose one',
    today: 'Today',
    decides: 'This date decides the month',
    missing: '“{label}” is still empty',
    waiting: 'Sent, no answer yet',
    waitingMeans: 'It is all on this device and sends itself when you are online. One thing is recorded once only.',
    next: 'Let it wait, record another',
    restored: 'What you had begun is still here. Go on.',
    drop: 'Drop it, start again',
  },
}
