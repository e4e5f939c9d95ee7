import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import type { Told } from '../../graph-loader/intake/index.ts'
import { readForeign } from '../../graph-loader/read-any.ts'

/** Reads tables as one dataset, each with what is told of it. */
function together(tables: Readonly<Record<string, readonly [text: string, told?: Told]>>) {
  const files = new Map(Object.entries(tables).map(([name, [text]]) => [name, new Blob([text])]))
  return readForeign(browserFiles(files), Object.keys(tables), { toldOf: (file) => tables[file]?.[1] })
}

const USUAL = ['actor,Bells,Mills\nOak,1,0\nElm,-1,-2\n'] as const
const MARKS = ['actor,Tolls,Parks\nOak,1,5\nElm,4,2\n', { scale: { min: 1, max: 5 } }] as const
const WORDS = ['actor,Fairs,Lakes\nOak,agree,disagree\nElm,disagree,agree\n'] as const

describe('tables on scales of their own', () => {
  it.each([
    ['usual before told', { a: USUAL, b: MARKS }],
    ['told before usual', { a: MARKS, b: USUAL }],
    ['words among them', { a: WORDS, b: MARKS, c: USUAL }],
    ['words last', { a: USUAL, b: MARKS, c: WORDS }],
  ])('%s: each issue has the scale of its table', async (_, tables) => {
    const dataset = await together(
      Object.fromEntries(Object.entries(tables).map(([name, one]) => [`${name}.csv`, one])),
    )
    const range = Object.fromEntries(
      dataset.issues.map(({ id, scale }) => {
        const { min, max } = dataset.scales.find((one) => one.id === scale) ?? { min: null, max: null }
        return [id, `${min}..${max}`]
      }),
    )
    const wanted = { Bells: '-2..2', Mills: '-2..2', Tolls: '1..5', Parks: '1..5', Fairs: '-1..1', Lakes: '-1..1' }
    expect(range).toEqual(Object.fromEntries(Object.entries(wanted).filter(([id]) => id in range)))
    expect(Object.keys(range)).toHaveLength(2 * Object.keys(tables).length)
  })

  it('one issue on two scales is told, not read on either', async () => {
    const other = ['actor,Tolls,Bells\nAsh,2,1\nElm,-2,0\n'] as const
    await expect(together({ 'a.csv': MARKS, 'b.csv': other })).rejects.toThrow(
      /b\.csv:2: "Tolls" is on another scale here than in a table before, which has it on 1\.\.5/,
    )
  })
})
