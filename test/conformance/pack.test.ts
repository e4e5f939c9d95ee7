import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datasetHash, readDataset } from '../../graph-loader/index.ts'
import { packed, unpacked } from '../../graph-store/pack.ts'
import { type FullDataset, stanceOf } from '../../positions/dataset/dataset.ts'
import { STANCE_TEXTS } from '../../positions/dataset/stances/stance-columns.ts'
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
    STANCE_TEXTS.map((name) => texts[name](row)),
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

it('reads what was kept in the form before, which did not say its columns', async () => {
  const { info, actors, affiliations, scales, issues, documents } = fullDataset(everyKind('former'))
  const head = { format: 'parley version 1', stances: 2, info, actors, affiliations, scales, issues, documents }
  const days = ['2031-01-05', null, '2031']
  const evidence = [{ document: 'roll call', relation: 'supports' }]
  const lines = [
    head,
    ['s1', 0, 1, 2, 0, 3, null, 0.5, days, 'communiqué', null, 'Said so', 'cd', evidence],
    ['s2', 1, 0, null, 3],
  ]
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const found = await unpacked([gzipSync(text)])
  const none = { value: null, condition: undefined, summary: undefined, coder: undefined, evidence: [] }
  expect([0, 1].map((row) => stanceOf(found, row))).toEqual([
    {
      ...none,
      ...{ id: 's1', actor: actors[0]?.id, issue: issues[1]?.id, value: 2, status: 'position', origin: 'joint' },
      ...{
        salience: 0.5,
        statedOn: '2031-01-05',
        validTo: '2031',
        joint: 'communiqué',
        summary: 'Said so',
        coder: 'cd',
      },
      evidence,
    },
    { ...none, id: 's2', actor: actors[1]?.id, issue: issues[0]?.id, status: 'no_position' },
  ])
})

it('comes in pieces of one size, and refuses what is cut or changed', async () => {
  const dataset = fullDataset(everyKind('cut'))
  const small = await pieces(dataset, 256)
  expect(small.slice(0, -1).every(({ length }) => length === 256)).toBe(true)
  expect(content(await unpacked(small))).toEqual(content(dataset))
  await expect(unpacked(small.slice(0, -1))).rejects.toThrow()
  await expect(unpacked([Uint8Array.of(1, 2, 3)])).rejects.toThrow()
})
