export default {
  returned: { reason: 'Why it was returned', before: 'you entered {value} {unit}' },
  gap: { reached: 'target reached', over: '{value} {unit} above target' },
  noDefinition: 'No counting rule is written yet. Ask the reviewer when in doubt.',
  history: 'Last 12 months',
  addNote: 'Add a note',
  note: 'Note (the reviewer reads this)',
  exempt: 'Does not apply to us',
  exemptReason: 'Why it does not apply (the reviewer reads this)',
  after: { flow: 'Then', level: 'Holding' },
  stock: {
    change: 'total at month’s end, {change} {unit} on {month}',
    same: 'total at month’s end, as in {month}',
  },
}
