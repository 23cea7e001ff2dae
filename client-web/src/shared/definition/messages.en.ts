export default {
  title: 'Rule and source',
  since: 'Version {version}, from {month} on',
  none: 'No counting rule is written yet.',
  quote: 'The target’s words: {quote}',
  reading: 'How the target was read: {text}',
}
