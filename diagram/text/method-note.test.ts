/** How the notes of method read, in both languages: read what changes. `npm test -- method-note -u` writes them anew. */
import { beforeAll, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { alignmentOf, type Dataset, resolvePositions, scopeOf, viewOf } from '../../positions/index.ts'
import { deltaDataset } from '../../test/support/delta-dataset.ts'
import { wordsOf } from '../words/words.ts'
import { methodNote, scopeNote } from './method-note.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await deltaDataset()
})

it('says how an alignment came about, and what a scope chose or left out', async () => {
  const told = [
    {},
    { level: 'persons', measure: 'percent', partial: true },
    { level: 'delegations', inherit: true, joint: 'exclude', drop: 'unanimous' },
    { level: 'blocs', members: 'median' },
    { level: 'blocs', weight: ['dams=2', 'lamps=0.5'], kind: ['nation', 'bloc'], knownAt: '2031-05-01' },
    { level: 'blocs', asOf: '2031-02-02', minShared: 1 },
  ].flatMap((given) => {
    const positions = resolvePositions(dataset, scopeOf(dataset, viewOf(given)))
    const words = (['en', 'de'] as const).map(wordsOf)
    return [
      JSON.stringify(given),
      ...words.map((one) => `  ${methodNote(positions, alignmentOf(positions), one)}`),
      ...words.map((one) => `  ${scopeNote(positions, one)}`),
    ]
  })
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('method-notes.txt')
})

it('names the first two of the positions that few members made', async () => {
  const talks = await readDataset('seeds/talks-2025')
  const note = scopeNote(resolvePositions(talks, scopeOf(talks, viewOf({ level: 'blocs' }))), wordsOf('en'))
  const few = /\d+ positions? of blocs made of fewer than half of their members \((.*?)\)(?=;)/.exec(note)?.[0]
  expect(few).toMatchInlineSnapshot(
    `"14 positions of blocs made of fewer than half of their members (European Union on Military aid: 1 of 14 and United States on Security guarantees: 1 of 6 …)"`,
  )
})
