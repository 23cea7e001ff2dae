export default {
  split: {
    left: 'The unit before the split left {count} record that nobody has taken over | The unit before the split left {count} records that nobody has taken over',
    leftMeans: 'Take over what lies in this unit. Until then it counts for nobody, and its fees and renewals need somebody all the same.',
    look: 'See it | See the {count}',
    takeAll: 'Take it over | Take over all {count}',
    takeTitle: 'Take over {count} record? | Take over {count} records?',
    takeMeans: 'They become those of {unit} from the month of the split on; earlier months stay with the former unit.',
    take: 'Take over',
    title: 'Split',
    give: 'Belongs to {unit}',
    giveTitle: 'Does it belong to {unit}?',
  },
}
