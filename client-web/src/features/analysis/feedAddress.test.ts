import { describe, expect, it } from 'vitest'
import { feedAddress } from './feedAddress'

describe('the address of a saved question', () => {
  it('is the one programs read', () => {
    expect(feedAddress('0197-1', 'https://tb.example')).toBe('https://tb.example/api/v1/questions/0197-1.json')
  })
})
