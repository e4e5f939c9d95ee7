import { expect, test } from 'vitest'
import { withFiles } from '../test/support/files-in-folder.ts'
import { oddNames } from './odd-names.ts'
import { readDataset } from './read-dataset.ts'

const toldOf = (files: Readonly<Record<string, string>>) =>
  withFiles(files, async (folder) =>
    oddNames(await readDataset(folder)).map(
      ({ place, message, expected }) => `${place}: ${message}, expected ${expected}`,
    ),
  )

test('names that nobody can see, and names that turn what stands behind them, are told with their characters', async () => {
  const told = await toldOf({
    'actors.csv': 'id,name,aliases\na,\u200b\u2060,\nb,Bo\u202eb,\u3164\nc,C\u2066\u2069,\nd,D,\n',
    'issues.csv': 'id,name\ntea,\u00ad\n',
    'documents.csv': 'id,title\nd,\u2068T\u2069\n',
    'stances.csv': 'actor,issue,value\na,tea,1\n',
  })
  expect(told).toEqual([
    'actors: the name "<U+200B><U+2060>" consists of invisible characters, expected a name that can be read',
    'actors: the name "Bo<U+202E>b" turns the direction of what stands behind it, expected the name without these characters',
    'actors: the name "<U+3164>" consists of invisible characters, expected a name that can be read',
    'actors: the name "C<U+2066><U+2069>" turns the direction of what stands behind it, expected the name without these characters',
    'issues: the name "<U+00AD>" consists of invisible characters, expected a name that can be read',
    'documents: the name "<U+2068>T<U+2069>" turns the direction of what stands behind it, expected the name without these characters',
  ])
})

test('names of all scripts, with joiners and marks, are no matter', async () => {
  const names = ['Åland', 'नेपाल', 'می‌خواهم', 'ישראל', '👩‍🚀', 'Côte d’Ivoire', '日本', 'a b']
  expect(
    await toldOf({ 'stances.csv': `actor,issue,value\n${names.map((name) => `${name},tea,1\n`).join('')}` }),
  ).toEqual([])
})

test('of many, the first ten are told', async () => {
  const rows = Array.from({ length: 15 }, (_, i) => `${'\u200b'.repeat(i + 1)},tea,1\n`).join('')
  const told = await toldOf({ 'stances.csv': `actor,issue,value\n${rows}` })
  expect(told).toHaveLength(11)
  expect(told.at(-1)).toBe('actors: 5 more names like these, expected names that can be read')
})
