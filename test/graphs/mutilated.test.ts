import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { readForeignTable } from '../../graph-loader/intake/index.ts'
import { InvalidDataError, Problems } from '../../graph-loader/problem.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { stanceOf } from '../../positions/dataset/index.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { below, DAMAGES } from '../support/damages.ts'
import { PAIRS, STANCES } from './written.ts'

const SEED = Number(process.env.PARLEY_SEED ?? 20261130)
const EACH = 100
/** No file takes longer, on a machine that does other things too. */
const LONGEST_MS = 5000
/** Formats whose end shows, so that a file that is cut off is never read as a smaller graph. */
const CLOSED = /\.(gexf|graphml|gml|json)$/

const held = (file: string, bytes: Uint8Array) =>
  browserFiles(new Map([[file, new Blob([bytes as Uint8Array<ArrayBuffer>])]]))

/** What is wrong with how a file was read; null when it was read or refused as it should be. */
async function outcome(file: string, bytes: Uint8Array): Promise<string | null> {
  const start = performance.now()
  const problems = new Problems()
  const table = await readForeignTable(held(file, bytes), file, { asPairs: true }, problems)
  const listed = problems.list()
  // What is no graph any more may be a table of text without rows.
  if (table && listed.length === 0 && table.rows === 0 && !/\.txt$/.test(file))
    return 'a table without rows, and nothing told'
  if (!table && listed.length === 0) return 'nothing was read, and nothing told'
  if (listed.some(({ file: named, message, expected }) => named === '' || message === '' || !expected))
    return `a problem without a place or an expectation: ${JSON.stringify(listed)}`
  try {
    const dataset = await readAny(held(file, bytes), file)
    if (dataset.stances.length === 0) return 'a dataset without stances'
    for (let row = 0; row < dataset.stances.length; row++) {
      const { actor, issue, value } = stanceOf(dataset, row)
      if (actor === '' || issue === '' || (value !== undefined && value !== null && !Number.isFinite(value)))
        return `half a stance in row ${row}`
    }
  } catch (error) {
    if (!(error instanceof InvalidDataError)) return `not an InvalidDataError: ${(error as Error)?.stack ?? error}`
  }
  const took = performance.now() - start
  return took > LONGEST_MS ? `it took ${Math.round(took)} ms` : null
}

describe('mutilated graph files', () => {
  it.each(Object.entries({ ...PAIRS, ...STANCES }))(
    `%s: ${EACH} of them are read right, or refused with a place and an expectation`,
    async (file, text) => {
      const random = seededRandom(SEED)
      const damages = Object.entries(DAMAGES)
      const faults: string[] = []
      for (let n = 0; n < EACH; n++) {
        const [name, damage] = damages[n % damages.length] as (typeof damages)[number]
        const fault = await outcome(file, damage(strToU8(text), random))
        if (fault !== null) faults.push(`seed ${SEED}, file ${n} (${name}): ${fault}`)
      }
      expect(faults).toEqual([])
    },
    60_000,
  )

  it('a file that is cut off is never read as a smaller graph, where its end shows', async () => {
    for (const [file, text] of Object.entries({ ...PAIRS, ...STANCES })) {
      if (!CLOSED.test(file)) continue
      const random = seededRandom(SEED)
      for (let n = 0; n < 40; n++) {
        const problems = new Problems()
        const cut = strToU8(text.slice(0, below(random, text.length - 1)))
        const table = await readForeignTable(held(file, cut), file, { asPairs: true }, problems)
        expect([file, n, table, problems.total > 0]).toEqual([file, n, null, true])
      }
    }
  })
})

const deep = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`
const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

describe('files that are larger than they look', () => {
  it.each([
    [
      'bomb.gexf',
      `<!DOCTYPE g [<!ENTITY l0 "ha">${laughs}]><gexf><graph><nodes><node id="&l12;"/></nodes></graph></gexf>`,
      /entity/,
    ],
    [
      'bomb.graphml',
      `<!DOCTYPE g [<!ENTITY l0 "ha">${laughs}]><graphml><graph><node id="a"><data key="label">&l9;</data></node></graph></graphml>`,
      /entity/,
    ],
    [
      'outside.gexf',
      '<!DOCTYPE g [<!ENTITY e SYSTEM "file:///etc/passwd">]><gexf><graph><nodes><node id="&e;"/></nodes></graph></gexf>',
      /entity/,
    ],
    ['deep.gexf', `<gexf>${deep('<nodes>', '</nodes>', 100_000)}</gexf>`, /deeper than 1000/],
    ['deep.gml', `graph [ ${deep('a [ ', '] ', 100_000)} ]`, /deeper than 100/],
    ['deep.json', `{"nodes":[{"id":"a","x":${deep('[', ']', 50_000)}}],"edges":[]}`, /nested too deep/],
    ['many.dl', 'dl n=1000000000 data: 1 2 3', /25,000,000 cells/],
    ['matrix.dl', 'dl nr=1000 nc=1000000 data: 1 2 3', /25,000,000 cells/],
    ['labels.dl', 'dl n=1000000000 format=el1 labels: a b c data: 1 2', /there are 3 labels/],
    ['matrices.dl', 'dl n=2 nm=1000000000 data: 0 1 1 0', /the file ends/],
    ['half.dl', 'dl n=5000 format=lowerhalf data: 1', /the file ends/],
    ['matrix.net', '*Vertices 1000000000\n*Matrix\n1 0 1\n', /has 3 cells/],
    ['vertex.net', '*Vertices 1000000000\n*Edges\n1 2000000000\n', /no vertex 2000000000/],
    ['wide.edges', `a ${'b'.repeat(2_000_000)} 1`, /1,048,576 characters/],
  ])('%s', async (file, text, expected) => {
    const problems = new Problems()
    const table = await readForeignTable(held(file, strToU8(text)), file, { asPairs: true }, problems)
    const [first] = problems.list()
    expect([table?.rows ?? null, first?.message]).toEqual([
      expect.toSatisfy((rows) => rows === null || rows === 0),
      expect.stringMatching(expected),
    ])
  })

  it('vertices that no line names cost nothing', async () => {
    const problems = new Problems()
    const file = 'many.net'
    const table = await readForeignTable(
      held(file, strToU8('*Vertices 1000000000\n*Edges\n1 999999999 -1\n')),
      file,
      { asPairs: true },
      problems,
    )
    expect([table?.rows, problems.total]).toEqual([1, 0])
  })
})
