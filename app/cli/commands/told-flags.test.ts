import { describe, expect, it } from 'vitest'
import { tableCommand } from './import-table.ts'
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

describe('what is told twice, or of nobody', () => {
  it.each([
    [{ apart: ['Ann=Ann'] }, '--apart: expected two names, as NAME=NAME, found "Ann=Ann"'],
    [{ apart: ['Ann='] }, '--apart: expected two names, as NAME=NAME, found "Ann="'],
    [
      { nation: ['Ann=FRA', 'Ann=DEU'] },
      '--nation: "Ann" is to be "FRA" and "DEU", expected one --nation for each name',
    ],
    [{ nation: ['Ann=FRA', 'Ann=FRA'] }, '--nation: "Ann" is given twice, expected one --nation for each name'],
    [{ set: ['a=actor', 'a=issue'] }, '--set: "a" is to be "actor" and "issue", expected one --set for each name'],
    [{ word: ['J=1', 'J=2'] }, '--word: "J" is to be "1" and "2", expected one --word for each name'],
  ])('%j is refused', (flags, message) => {
    expect(() => toldBy(flags)).toThrow(message)
  })

  it.each([
    [['x.csv='], '--coder: expected the name of a coder, found "x.csv="'],
    [['x.csv=Ann', 'x.csv=Ben'], '--coder: "x.csv" is to be "Ann" and "Ben"'],
    [['Ann', 'Ben'], '--coder: all rows are to be coded by "Ann" and by "Ben"'],
  ])('--coder %j is refused', async (coders, message) => {
    const flags = coders.flatMap((coder) => ['--coder', coder])
    const command = tableCommand().parseAsync(['x.csv', '-o', 'nowhere', ...flags], { from: 'user' })
    await expect(command).rejects.toThrow(message)
  })
})
