export default {
  awaiting: '{count} item of the national list waits for you to check | {count} items of the national list wait for you to check',
  open: '{count} item of the national list is nobody’s. Is it yours? | {count} items of the national list are nobody’s. Are they yours?',
}
