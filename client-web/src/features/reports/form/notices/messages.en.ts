export default {
  waiting: {
    title: 'Sent, no answer yet',
    notYet: 'Waiting to send. It sends itself when you are online',
    words: 'All of it is on this device and sends itself again when you are online. It counts once, however often it is sent.',
  },
  notSent: 'Not sent yet. What you typed is safe',
  signedOut: 'You were signed out. Sign in and submit again.',
  planEnded: 'The plan ended in {month}: nothing is held against targets now. Go on reporting; a new plan brings new ones.',
  extendedTo: 'This month is extended to {deadline}',
  extendedWhy: '{by}: {reason}',
  notTaken: 'The district did not accept it. What you typed is safe',
  alsoFilling: '{name} is filling this in too ({time}, {count} filled). Whoever submits second sees both values and chooses.',
  outdated: {
    title: '{name} submitted version {number} at {time}',
    words: 'Your draft is older. Going on compares line by line; nothing of theirs is overwritten.',
    action: 'Drop my draft, start from theirs',
  },
  bar: {
    signedOut: 'Signed out. What you typed is safe on this device',
    signIn: 'Sign in again',
  },
}
