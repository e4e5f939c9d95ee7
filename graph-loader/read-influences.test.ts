import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { InvalidDataError } from './problem.ts'
import { readInfluences } from './read-influences.ts'

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-mid-')), 'mid.csv')
  writeFileSync(path, text)
  return path
}

it('reads actors in any order of rows and columns, an empty cell as 0', async () => {
  expect(await readInfluences(fileOf('\uFEFFMID,b,a,"c, d"\r\na,1,,2\r\n"c, d",0,3,0\r\nb,0,4,\r\n'))).toEqual({
    actors: ['a', 'c, d', 'b'],
    mid: [
      [0, 2, 1],
      [3, 0, 0],
      [4, 0, 0],
    ],
  })
})

it.each(['', ' ', 'a', '1CAA', '"x\ny"', 'A'])('the corner of the matrix may be anything: %j', async (corner) => {
  expect(await readInfluences(fileOf(`${corner},a,b\na,0,1\nb,2,0\n`))).toEqual({
    actors: ['a', 'b'],
    mid: [
      [0, 1],
      [2, 0],
    ],
  })
})

it.each([
  ['an actor without a row', 'x,a,b\na,0,1\n', '"b" has no row'],
  ['an actor without a column', 'x,a,b\na,0,1\nb,1,0\nc,1,1\n', '"c" has no column'],
  ['a column twice', 'x,a,a\na,0,1\n', 'columns 2, 3 are all called "a"'],
  ['a column without a name', 'x,a,\na,0,1\n', 'no name'],
  ['a row twice', 'x,a,b\na,0,1\na,0,1\nb,1,0\n', '"a" has a row before'],
  ['a negative influence', 'x,a,b\na,0,-1\nb,1,0\n', '"-1" is no influence'],
  ['an influence beyond 4', 'x,a,b\na,0,9\nb,1,0\n', '"9" is no influence'],
  ['a word', 'x,a,b\na,0,much\nb,1,0\n', '"much" is no influence'],
  ['an influence on itself', 'x,a,b\na,2,1\nb,1,0\n', 'an actor has no influence on itself'],
  ['a short row', 'x,a,b\na,0\nb,1,0\n', '2 fields'],
  ['no actors', 'x\n', 'there are no actors'],
  ['nothing', '', 'the file is empty'],
])('%s is told', async (_, text, message) => {
  const error = (await readInfluences(fileOf(text)).catch((reason: unknown) => reason)) as InvalidDataError
  expect(error).toBeInstanceOf(InvalidDataError)
  expect(error.problems.map((problem) => problem.message).join('\n')).toContain(message)
})

it('a cell that is no influence is told with file, row, column and what was expected', async () => {
  const error = (await readInfluences(fileOf('x,a,b\na,0,much\nb,4.5,0\n')).catch(
    (reason: unknown) => reason,
  )) as InvalidDataError
  expect(error.problems).toEqual([
    { file: 'mid.csv', row: 2, column: 'b', message: '"much" is no influence', expected: 'a number from 0 to 4' },
    { file: 'mid.csv', row: 3, column: 'a', message: '"4.5" is no influence', expected: 'a number from 0 to 4' },
  ])
})
