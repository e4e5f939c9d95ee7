import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datasetHash, readDataset } from '../../graph-loader/index.ts'
import { packed, unpacked } from '../../graph-store/pack.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { arbitraryParts } from './arbitrary-dataset.ts'
import { everyKind, fullDataset } from './full-dataset.ts'

async function pieces(dataset: FullDataset, size = 1 << 20): Promise<Uint8Array[]> {
  const out: Uint8Array[] = []
  for await (const piece of packed(dataset, size)) out.push(piece)
  return out
}

/** All of a dataset, texts row by row. */
function content({ texts, ...rest }: FullDataset) {
  const rows = Array.from({ length: rest.stances.length }, (_, row) => [
    texts.id(row),
    texts.condition(row),
    texts.summary(row),
    texts.coder(row),
    texts.evidence(row),
  ])
  return { ...rest, rows }
}

it('gives back any dataset as it was', async () => {
  const everything = fullDataset(everyKind('packed \u2028 “§”'))
  expect(content(await unpacked(await pieces(everything)))).toEqual(content(everything))
  await fc.assert(
    fc.asyncProperty(arbitraryParts('any'), async (parts) => {
      const dataset = fullDataset(parts)
      expect(content(await unpacked(await pieces(dataset)))).toEqual(content(dataset))
    }),
    { numRuns: 50 },
  )
})

it('keeps the content hash of what the loader has read', async () => {
  for (const seed of ['chevening-2025', 'talks-2025', 'un-ukraine']) {
    const dataset = await readDataset(`seeds/${seed}`)
    expect(await datasetHash(await unpacked(await pieces(dataset))), seed).toBe(dataset.info.sha256)
  }
})

it('comes in pieces of one size, and refuses what is cut or changed', async () => {
  const dataset = fullDataset(everyKind('cut'))
  const small = await pieces(dataset, 256)
  expect(small.slice(0, -1).every(({ length }) => length === 256)).toBe(true)
  expect(content(await unpacked(small))).toEqual(content(dataset))
  await expect(unpacked(small.slice(0, -1))).rejects.toThrow()
  await expect(unpacked([Uint8Array.of(1, 2, 3)])).rejects.toThrow()
})
