import { describe, expect, it } from 'vitest'
import { choose, chosenFor, filesToSend, recordMade } from './chosenFiles'

const photo = { file: new File(['x'], 'a.jpg'), title: 'certificate' }

describe('files chosen while a record is typed', () => {
  it('go with the record that was made, once, and leave the form empty', () => {
    choose('town/patents', [photo])
    expect(filesToSend('town/patents')).toEqual([])
    recordMade('town/patents')
    expect(chosenFor('town/patents')).toEqual([])
    expect(filesToSend('town/patents').map(({ title }) => title)).toEqual(['certificate'])
    expect(filesToSend('town/patents')).toEqual([])
  })

  it('never go with another record', () => {
    choose('town/patents', [photo])
    recordMade('town/trainings')
    expect(filesToSend('town/patents')).toEqual([])
    expect(filesToSend('town/trainings')).toEqual([])
    expect(chosenFor('town/patents')).toHaveLength(1)
  })
})
