import { expect, it } from 'vitest'
import { alignmentMap } from '../../../positions/map/alignment-map.ts'
import type { DatasetParts } from '../../../test/support/dataset-builder.ts'
import { stanceTable } from '../../../test/support/dataset-builder.ts'
import { inputOf, STRAIT } from '../../../test/support/strait.ts'
import { bentWords } from './bent-words.ts'
import { networkScene } from './scene.ts'
import { wordsOf } from './words.ts'

const ISSUES = ['tolls', 'fishing', 'ferry', 'harbour', 'patrols']
// Astoria shares three issues with Borland, and Caspia with Borland; Astoria and Caspia share one.
const CHAIN: DatasetParts = {
  actors: ['astoria', 'borland', 'caspia'],
  issues: ISSUES,
  stances: stanceTable(
    { astoria: [2, 1, 2, null, null], borland: [2, 2, 2, 1, 0], caspia: [null, null, 2, -1, 0] },
    ISSUES,
  ),
}

function sceneOf(parts: DatasetParts, view: Record<string, unknown> = {}) {
  const { alignment, ...input } = inputOf(parts, view)
  return networkScene({ ...input, alignment: alignment(), map: () => alignmentMap(alignment()) })
}

it('says how many of the pairs drawn have no value, and that their distance says nothing', () => {
  const scene = sceneOf(CHAIN)
  expect(scene.nodes).toHaveLength(3)
  expect(scene.notes[0]).toContain(
    '1 of the 3 pairs drawn has no value (too little in common): how near such two stand says nothing of them.',
  )
  expect(sceneOf(CHAIN, { minShared: 1 }).notes.join(' ')).not.toContain('pairs drawn')
  expect(sceneOf(STRAIT, { layout: 'forces' }).notes.join(' ')).not.toContain('pairs drawn')
})

it('names both rings, also where one holds many', () => {
  const nodes = ['Astoria', 'Borland', ...Array.from({ length: 9 }, (_, i) => `Example ${i + 1}`)].map((name) => ({
    name,
  }))
  const identical = [
    [0, 1],
    [2, 3, 4, 5, 6, 7, 8, 9, 10],
  ]
  const bent = { worst: { a: 0, b: 1, off: 0 }, median: 0 } as Parameters<typeof bentWords>[0]
  const scene = { nodes, identical } as unknown as Parameters<typeof bentWords>[1]
  expect(bentWords(bent, scene, wordsOf('en'))).toBe(
    '2 rings hold those who are identical in all that is compared: Astoria and Borland; Example 1, Example 2, Example 3, Example 4, Example 5 and 4 more.',
  )
})
