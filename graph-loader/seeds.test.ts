import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { nationsIn } from './disk/index.ts'
import { likelySame } from './names/index.ts'
import { peekPackage, readDataset } from './read-dataset.ts'

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url))
const names = readdirSync(seeds, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(names.map(({ name }) => name))('the seed %s is sound and holds what it says', async (name) => {
  const [dataset, summary] = [await readDataset(seeds + name), await peekPackage(seeds + name)]
  expect(likelySame(dataset.actors, nationsIn())).toEqual([])
  const { info, actors, issues, stances, documents } = dataset
  expect(summary).toMatchObject({ id: info.id, title: info.title })
  expect({
    actors: actors.length,
    issues: issues.length,
    stances: stances.length,
    documents: documents.length,
  }).toMatchObject(summary?.counts ?? {})
})

test('the record of the General Assembly has 870,109 votes', async () => {
  const { stances, texts } = await readDataset(`${seeds}un-general-assembly`)
  expect(stances.length).toBe(870_109)
  expect([texts.id(0), texts.id(870_108)]).toEqual(['Afghanistan~1000~1967-12', 'Zimbabwe~9146~2019-12-19'])
})
