import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { MemoryStore } from '../../../graph-store/memory/memory-store.ts'
import { datasetOf } from '../../../test/support/dataset-builder.ts'
import { writeDataset } from './write-dataset.ts'

it('writes the words in parts of whole issues, about two thousand stances each, and none of issues without any', async () => {
  const actors = Array.from({ length: 900 }, (_, k) => `actor-${k}`)
  const issues = ['a', 'b', 'empty', 'c', 'd', 'e']
  const stances = issues
    .filter((issue) => issue !== 'empty')
    .flatMap((issue) => actors.map((actor) => ({ actor, issue, value: 1 })))
  const dataset = datasetOf({ actors, issues, stances })
  const asked: (readonly string[] | undefined)[] = []
  class Words extends MemoryStore {
    override async stances(_: string, { issues }: { issues?: readonly string[] }) {
      asked.push(issues)
      return []
    }
  }
  const written = new Map<string, string | Uint8Array>()
  const named = { dataset, documents: 7, store: async () => new Words() }
  const listed = await writeDataset(named, 0, (path, content) => written.set(path, content))
  expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  expect(listed).toMatchObject({ id: 'made-up', status: 'ready', actors: 900, issues: 6, stances: 4500, documents: 7 })
  const index = [...written.values()].filter((one) => typeof one === 'string').map((one) => JSON.parse(one as string))
  expect(index).toContainEqual([['a', 'b'], ['c', 'd'], ['e']])
  const last = [...written.values()].at(-1) as Uint8Array
  expect(JSON.parse(gunzipSync(last).toString())).toEqual({ dataset: 'made-up', stances: [], documents: [] })
})
