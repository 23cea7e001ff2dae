export default {
  conflict: {
    title: 'Somebody submitted first',
    intro: '{name} changed {count} line at {time}. Which one stays? | {name} changed {count} lines at {time}. Which ones stay?',
    own: 'You submitted elsewhere at {time}; {count} line differs. Which one stays? | You submitted elsewhere at {time}; {count} lines differ. Which ones stay?',
    other: 'Then',
    theirs: '{name}: {value}',
    yours: 'Yours: {value}',
    choose: 'choose one',
    action: 'Submit what I chose',
    again: 'Submit mine again',
    safe: 'Closing loses nothing; your values stay in the form.',
  },
}
