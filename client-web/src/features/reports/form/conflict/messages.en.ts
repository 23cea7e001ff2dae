export default {
  conflict: {
    title: 'Somebody submitted first',
    intro: '{name} submitted at {time}; {count} entry differs from yours. Which one stays? | {name} submitted at {time}; {count} entries differ from yours. Which ones stay?',
    own: 'You submitted elsewhere at {time}; {count} entry differs. Which one stays? | You submitted elsewhere at {time}; {count} entries differ. Which ones stay?',
    other: 'Then',
    theirs: '{name}: {value}',
    yours: 'Yours: {value}',
    theirText: '{name} wrote: {text}',
    yourText: 'You wrote: {text}',
    nothing: 'nothing',
    note: 'Note: {note}',
    noNote: 'No note',
    choose: 'choose one',
    action: 'Submit what I chose',
    again: 'Submit mine again',
    safe: 'Closing loses nothing; your values stay in the form.',
  },
}
