import { describe, expect, it } from 'vitest'
import { toldBy } from './told-flags.ts'

describe('--word', () => {
  it('gives a word a number, no position, nothing, or a way to vote', () => {
    expect(toldBy({ word: ['rather so=0.5', 'a=b=-1', 'later=no_position', 'x=none'] })).toMatchObject({
      words: { 'rather so': 0.5, 'a=b': -1, later: 'no_position', x: 'none' },
      votes: { x: 'none' },
    })
    expect(toldBy({ word: ['J=yes', 'N=no'] })).toMatchObject({ votes: { J: 'yes', N: 'no' } })
    expect(toldBy({ word: ['J=yes'] })).not.toHaveProperty('words')
    expect(toldBy({})).not.toHaveProperty('words')
  })

  it.each(['J=maybe', 'J=', '=1', 'J'])('%s is refused, with what may stand there', (word) => {
    expect(() => toldBy({ word: [word] })).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
