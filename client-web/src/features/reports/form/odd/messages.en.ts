export default {
  odd: {
    JUMP: 'Much higher than usual',
    STOCK_FELL: 'Lower than last time',
    STOCK_AGAINST_FLOW: 'Rose by more than was added',
    PART_ABOVE_WHOLE: 'The part is larger than the whole',
    other: 'Looks unusual',
    jump: 'About {usual} {unit} a month is usual. If it is right, add a short note.',
    fell: '{before} {unit} last time, now {less} fewer. If it is right, add a short note.',
    beyond: '{rise} {unit} more than a month ago, but {brought} under “{flow}”. If it is right, add a short note.',
    above: '“{whole}” is {value} {unit}. Please check; if it is right, add a short note.',
  },
}
