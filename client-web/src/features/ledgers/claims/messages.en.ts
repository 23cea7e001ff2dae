export default {
  claims: {
    says: '{count} number is recorded by two units and waits for you | {count} numbers are recorded by two units and wait for you',
    none: 'No number is recorded by two units',
    means: 'Until it is settled both count. The record that is not kept is taken out; its unit reads the reason.',
    whose: 'Who keeps it',
    keeps: '{unit} keeps it',
    elsewhere: 'Also recorded by {units}.',
    choose: 'Choose who keeps it',
    reason: 'Why (all of them read it)',
    reasonMissing: 'Say why',
    settle: 'Settle it',
    settled: '{unit} keeps {identifier}; the others are taken out',
    above: 'A unit beyond yours has recorded it too: the level above settles it.',
    open: 'Open this record',
  },
}
