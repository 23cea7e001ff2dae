export default {
  open: 'As known at a day',
  choose: 'As known at a day',
  day: 'At the end of',
  hint: 'What was known when that day ended: later reports, approvals, corrections, revisions and mergers do not count.',
  over: 'Choose a day that is over',
  show: 'Show what was known',
  title: 'As known at {day}, not as of now',
  means: 'What was reported, approved, corrected, revised or merged later does not count.',
  present: 'Show the present',
}
