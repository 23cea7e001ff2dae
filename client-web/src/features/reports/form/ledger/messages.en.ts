export default {
  ledger: {
    same: '{name}: {value} {unit}, filled in for you',
    other: '{name}: {value} {unit}',
    empty: '{name}: {value} {unit}',
    its: 'Ledger',
    take: 'Use {value}',
    open: 'Open the ledger',
    source: { LIST: 'Source: national office', UNIT: 'Source: recorded here', BOTH: 'Source: national office and recorded here' },
    yours: '; yours: reported by the town',
    unclaimed: '{count} of them in lists of the national office and nobody’s, so your own level’s',
    gathered: '{count} of them kept by units below, whose report does not ask for it',
    awaitingBelow: '{count} more to be checked below',
    awaiting: '{count} more to check; it counts once checked | {count} more to check; they count once checked',
  },
}
