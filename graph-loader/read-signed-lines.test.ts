import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { balanceOf } from '../positions/balance/balance.ts'
import { signedGraphOfLines } from '../positions/balance/signed-graph.ts'
import { CASES } from '../test/intake/cases.ts'
import { InvalidDataError } from './problem.ts'
import { readDataset } from './read-dataset.ts'
import { holdsPairs, readSignedLines } from './read-signed-lines.ts'

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-lines-')), 'lines.csv')
  writeFileSync(path, text)
  return path
}
const balanceOfFile = async (text: string) => balanceOf(signedGraphOfLines(await readSignedLines(fileOf(text))).graph)
const problemsOf = async (text: string) => {
  const error = await readSignedLines(fileOf(text)).catch((reason: unknown) => reason)
  return error instanceof InvalidDataError ? error.problems.map(({ row, column }) => [row, column]) : error
}

it('gives the same for lines as other programs write them: mark, quotes, order, blank lines, both directions, 1.0', async () => {
  const plain = await balanceOfFile('source,target,sign\na,b,1\nb,"c, d",-1\n"c, d",a,1\n')
  expect(plain.triangles).toEqual({ '+++': 0, '++-': 1, '+--': 0, '---': 0, total: 1 })
  expect(plain.frustration.value).toBe(1)
  const odd = [
    '\uFEFF"Sign",note,"target","source"',
    '1.0,x,b,a',
    '',
    '+1,"he said ""yes""",a,b',
    '-1.0,,"c, d",b',
    '1,,a,"c, d"',
    '−1,, b ,"c, d"',
    '',
    '',
  ].join('\r\n')
  expect(await balanceOfFile(odd)).toEqual(plain)
})

it('names may be numbers, words of the language, or text in any script', async () => {
  const lines = await readSignedLines(fileOf('source,target,sign\n1,01,1\nconstructor,__proto__,-1\nÅland,İzmir,1\n'))
  expect(lines.map(({ source, target }) => [source, target])).toEqual([
    ['1', '01'],
    ['constructor', '__proto__'],
    ['Åland', 'İzmir'],
  ])
})

it.each([
  ['no sign', 'source,target,sign\na,b,\na,c\n', 2],
  ['a weight', 'source,target,sign\na,b,0.5\n', [[2, 'sign']]],
  ['a self-loop', 'source,target,sign\na,a,1\n', [[2, 'target']]],
  ['both signs, one in each direction', 'source,target,sign\na,b,1\nb,a,-1\n', [[3, 'sign']]],
  ['blank lines before the row at fault', 'source,target,sign\n\n\na,b,x\n', [[4, 'sign']]],
])('%s is told where it stands', async (_, text, expected) => {
  const found = await problemsOf(text)
  if (typeof expected === 'number') expect(found).toHaveLength(expected)
  else expect(found).toEqual(expected)
})

it('a file without lines is a graph without value, and a missing column an error', async () => {
  expect(await balanceOfFile('source,target,sign\n')).toMatchObject({ triangleBalance: null, walkBalance: null })
  await expect(readSignedLines(fileOf('source,target,colour\na,b,1\n'))).rejects.toThrow(InvalidDataError)
})

it('takes the sign of a weight, and says so; signs may be marks, and the file of any kind', async () => {
  const notes: string[] = []
  const lines = await readSignedLines(fileOf('Source;Target;Weight\na;b;2,5\nb;c;-0,5\nc;a;+\n'), (note) =>
    notes.push(note),
  )
  expect(lines.map(({ sign }) => sign)).toEqual([1, -1, 1])
  expect(notes).toEqual(['lines.csv: only the sign of Weight is used, not its size'])
  await expect(readSignedLines(fileOf('source,target,weight\na,b,much\n'))).rejects.toThrow(/no weight with a sign/)
})

it('leaves out lines of 0, which are neither, and says so', async () => {
  const notes: string[] = []
  const lines = await readSignedLines(fileOf('source,target,sign\na,b,0\nb,c,-1\nc,a,0\n'), (note) => notes.push(note))
  expect(lines).toEqual([{ source: 'b', target: 'c', sign: -1 }])
  expect(notes).toEqual(['lines.csv: 2 lines of 0 left out: neither agreement nor disagreement'])
})

it('pairs whose ends have names of their own are told how they are to be called; stances are none', async () => {
  const pairs = fileOf('a,b,weight\nAnn,Ben,1\nBen,Cid,-1\n')
  expect(await holdsPairs(pairs)).toBe(true)
  await expect(readSignedLines(pairs)).rejects.toThrow(
    'no source and target columns among "a", "b", "weight", expected two columns of names called source and target, and one called sign or weight',
  )
  for (const header of ['actor,issue,value', 'actor,b,weight', 'actor,issue,value,weight', 'a,b,value'])
    expect(await holdsPairs(fileOf(`${header}\nAnn,Ben,1,1\n`))).toBe(false)
})

it.each([
  ['Who;With whom;Relation\nOak;Elm;ally\nElm;Ash;foe\nAsh;Oak;neutral\n', '"ally" read as +, "foe" read as −', 1],
  [
    '\uFEFFWer;Mit wem;Verhältnis\nOak;Elm;verbündet\nElm;Ash;verfeindet\n',
    '"verbündet" read as +, "verfeindet" read as −',
    0,
  ],
  ['source,target,relation\nOak,Elm,Friend\nElm,Ash,Enemy\n', '"Friend" read as +, "Enemy" read as −', 0],
  ['Qui;Avec qui;Relation\nOak;Elm;allié\nElm;Ash;ennemi\n', '"allié" read as +, "ennemi" read as −', 0],
  ['Quién;Con quién;Relación\nOak;Elm;aliado\nElm;Ash;enemigo\n', '"aliado" read as +, "enemigo" read as −', 0],
  ['Country A,Country B,Sign\nOak,Elm,+\nElm,Ash,-\n', null, 0],
  ['Von;Zu;Vorzeichen\nOak;Elm;+\nElm;Ash;−\n', null, 0],
  [
    'Party 1,Party 2,how they stand\nOak,Elm,friendly\nElm,Ash,hostile\n',
    '"friendly" read as +, "hostile" read as −',
    0,
  ],
])('reads allies and foes as people list them, and says how: %j', async (text, said, neither) => {
  const notes: string[] = []
  const path = fileOf(text)
  expect(await holdsPairs(path)).toBe(true)
  expect(await readSignedLines(path, (note) => notes.push(note))).toEqual([
    { source: 'Oak', target: 'Elm', sign: 1 },
    { source: 'Elm', target: 'Ash', sign: -1 },
  ])
  expect(notes).toEqual([
    ...(said === null ? [] : [`lines.csv: words for ties: ${said}`]),
    ...(neither === 0 ? [] : ['lines.csv: 1 line of "neutral" left out: neither agreement nor disagreement']),
  ])
  await expect(readDataset(path)).rejects.toThrow(/a list of pairs/)
})

it('a word for no tie is told with its row and with words that are', async () => {
  const text = 'Who,With whom,Relation\nOak,Elm,ally\nElm,Ash,complicated\n'
  expect(await problemsOf(text)).toEqual([[3, 'Relation']])
  await expect(readSignedLines(fileOf(text))).rejects.toThrow(/complicated.* is no sign.*ally.*foe/s)
})

it.each([
  'Who,Whom,Issue,Position\nOak,Elm,Tolls,positive\nElm,Ash,Tolls,negative\n',
  'Topic,Party A,Party B,Relation\nTolls,positive,negative,+\nParks,negative,positive,-\n',
  'actor,issue,value\nOak,Tolls,positive\nElm,Tolls,negative\n',
])('takes no table of stances for pairs: %j', async (text) => {
  expect(await holdsPairs(fileOf(text))).toBe(false)
})

it.each(CASES.filter(({ stances }) => stances))('takes no table of stances for pairs: $what', async (one) => {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-lines-')), one.file)
  writeFileSync(path, one.content)
  expect(await holdsPairs(path)).toBe(false)
})
