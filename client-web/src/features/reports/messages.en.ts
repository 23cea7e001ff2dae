export default {
  withheld: 'Withheld',
  elapsed: 'Time elapsed {percent} ({months} of {period} months)',
  due: {
    until: 'Due {deadline}',
    back: 'To be back by {deadline}',
    backPassed: 'Was to be back by {deadline}',
    passed: 'Was due {deadline}. Filed now, it counts as late',
  },
  progress: { still: '{value} {unit} to go' },
  gap: { toPace: '{value} {unit} behind pace', toTarget: '{value} {unit} to target' },
  limit: { over: '{value} {unit} above the limit', overPace: '{value} {unit} above pace', reached: 'at the limit', room: '{value} {unit} below the limit' },
  title: '{month} report',
  amount: '{value} {unit}',
  ownLevel: '{unit}, own level',
  texts: { title: 'Progress, problems, next steps' },
}
