export default {
  signing: {
    waits: 'Waits for the signature of {names}',
    waitsMeans: 'Sent by {name} {time}. It reaches the district when it is signed, and is in time or late by that.',
    nobody: 'Nobody can sign it',
    nobodyMeans: 'The unit has no (other) leader with an account. Ask the administrator of the district to name one; the figures stay and can be signed then.',
    notNeeded: 'No signature is needed any more',
    notNeededMeans: 'The leader may still sign it, or take it back and submit it yourself.',
    returned: 'Sent back by {name}',
    call: 'Call {name}',
  },
}
