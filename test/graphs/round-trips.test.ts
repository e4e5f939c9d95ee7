import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inChunks } from '../../app/export-files/chunks.ts'
import { type GraphFormat, graphFormatOf } from '../../app/export-files/formats.ts'
import type { Graph } from '../../app/export-files/graph.ts'
import { graphOf, graphScopeQuery } from '../../app/export-files/graph-of.ts'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { cellAt, readForeignTable } from '../../graph-loader/intake/index.ts'
import { Problems } from '../../graph-loader/problem.ts'
import { alignmentOf, type Dataset, resolvePositions, scopeOf, type View } from '../../positions/index.ts'
import { datasetOf } from '../support/dataset-builder.ts'
import { HOSTILE_NAMES, hostileDataset } from '../support/hostile-dataset.ts'

const VIEW: View = { v: 1, minShared: 1 }
const MEASURES = ['s', 's-squared', 'percent', 'alpha-interval'] as const

function graphIn(dataset: Dataset, view: View): Graph {
  const positions = resolvePositions(dataset, scopeOf(dataset, graphScopeQuery(view)))
  return graphOf(positions, alignmentOf(positions), view)
}

/** The pairs that a file written in a format holds when it is read: both ends, then what is said of them, by name. */
async function readBack(graph: Graph, extension: string): Promise<Record<string, string | number>[]> {
  const file = `written${extension}`
  const format = graphFormatOf(file) as GraphFormat
  const bytes = Buffer.concat([...inChunks(format.write(graph, { raw: true }))])
  const problems = new Problems()
  const table = await readForeignTable(
    browserFiles(new Map([[file, new Blob([bytes])]])),
    file,
    { asPairs: true, divider: extension.endsWith('.csv') ? ',' : undefined },
    problems,
  )
  expect(problems.list()).toEqual([])
  if (!table) throw new Error('nothing was read')
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      // GraphML says colours as numbers of their own.
      table.columns
        .filter(({ name: own }) => !/^[rgb]$/.test(own))
        .map((column) => {
          const { text } = cellAt(column, row)
          return [column.name, /^(source|target)$/.test(column.name) ? text : Number(text)]
        }),
    ),
  )
}

/** What XML can hold of a text. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
const inText = (text: string) => text.toWellFormed()

/** What a format holds of a graph’s pairs. */
interface Holds {
  readonly extension: string
  name(text: string): string
  /** Whether it says what actors are called. */
  readonly hasNames: boolean
  /** What it says of a pair beside `edgeAttributes`. */
  readonly hasWeight: boolean
  /** How near a number comes back. */
  readonly digits: number
}

const FORMATS: readonly Holds[] = [
  { extension: '.gexf', hasNames: true, name: inXml, hasWeight: true, digits: 17 },
  { extension: '.graphml', hasNames: true, name: inXml, hasWeight: true, digits: 17 },
  { extension: '.json', hasNames: true, name: (text) => text, hasWeight: false, digits: 17 },
  { extension: '.edges.csv', hasNames: false, name: inText, hasWeight: false, digits: 17 },
  { extension: '.arrow', hasNames: false, name: inText, hasWeight: false, digits: 15 },
]

function expectedPairs({ nodes, edgeAttributes, edges }: Graph, { name, hasWeight, hasNames }: Holds) {
  // Where ids are mere counts and names differ, a graph of another program has its names read.
  const labels = nodes.map(({ label }) => name(label))
  const counted = nodes.every(({ id, label }) => /^(n|v|e|node|vertex)?[-_:. ]*\d+(\.\d+)?$/i.test(id) && label !== '')
  const byLabel = hasNames && counted && new Set(labels).size === nodes.length
  const called = (place: number) => (byLabel ? (labels[place] as string) : name(nodes[place]?.id as string))
  return Array.from(edges(), ({ source, target, weight, values }) => ({
    source: called(source),
    target: called(target),
    ...(hasWeight ? { weight } : {}),
    ...Object.fromEntries(edgeAttributes.map(({ id }, at) => [id, values[at] as number])),
  }))
}

function same(
  found: readonly Record<string, string | number>[],
  expected: readonly Record<string, string | number>[],
  digits: number,
) {
  const rounded = (rows: readonly Record<string, string | number>[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .map(
            ([key, value]) =>
              [key, typeof value === 'number' ? Number(value.toPrecision(Math.min(digits, 17))) + 0 : value] as const,
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
  expect(rounded(found)).toEqual(rounded(expected))
}

const name = fc.oneof(
  fc.constantFrom(
    ...HOSTILE_NAMES,
    '"',
    "'",
    '<a b="c">',
    '&amp;',
    'Ørsted',
    '日本',
    'א',
    'n1',
    '7',
    '007',
    ']]>',
    '{x}',
    'a;b|c',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
)
const id = name
  .map((text) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '')
const datasets = fc
  .record({
    actors: fc.uniqueArray(fc.record({ id, name: name.filter((text) => text.trim() !== '') }), {
      selector: (one) => one.id,
      minLength: 2,
      maxLength: 6,
    }),
    values: fc.array(fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 4, maxLength: 4 }), {
      minLength: 6,
      maxLength: 6,
    }),
    measure: fc.constantFrom(...MEASURES),
  })
  .map(({ actors, values, measure }) => ({
    dataset: datasetOf({
      actors,
      issues: ['w', 'x', 'y', 'z'],
      stances: actors.flatMap((actor, a) =>
        ['w', 'x', 'y', 'z'].flatMap((issue, i) => {
          const value = values[a]?.[i] ?? null
          return value === null ? [] : [{ actor: actor.id, issue, value, status: 'position' as const }]
        }),
      ),
    }),
    measure,
  }))

describe('what Parley exports comes back as it was', () => {
  it.each(FORMATS)('$extension, of hostile names', async (holds) => {
    const graph = graphIn(hostileDataset(), VIEW)
    same(await readBack(graph, holds.extension), expectedPairs(graph, holds), holds.digits)
  })

  it.each(FORMATS)('$extension, of random datasets', async (holds) => {
    await fc.assert(
      fc.asyncProperty(datasets, async ({ dataset, measure }) => {
        const graph = graphIn(dataset, { ...VIEW, measure })
        if ([...graph.edges()].length === 0) return
        same(await readBack(graph, holds.extension), expectedPairs(graph, holds), holds.digits)
      }),
      { numRuns: 60 },
    )
  })

  it('.dl holds the values of all pairs under the names of actors, as far as UCINET can hold them', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async ({ dataset, measure }) => {
        const graph = graphIn(dataset, { ...VIEW, measure })
        const at = graph.edgeAttributes.findIndex(({ id: own }) => own === 'value')
        const pairs = Array.from(
          graph.edges(),
          ({ source, target, values }) => [source, target, values[at] as number] as const,
        )
        const complete = pairs.length === (graph.nodes.length * (graph.nodes.length - 1)) / 2
        // A matrix without a missing cell does not tell 0 from no line.
        const kept = complete ? pairs.filter(([, , value]) => value !== 0) : pairs
        if (kept.length === 0) return
        const found = await readBack(graph, '.dl')
        expect(found.map(({ value }) => value)).toEqual(kept.map(([, , value]) => value))
        const labels = new Map<number, string | number>()
        found.forEach(({ source = '', target = '' }, row) => {
          const [u, v] = kept[row] as readonly [number, number, number]
          for (const [place, label] of [
            [u, source],
            [v, target],
          ] as const) {
            expect(labels.get(place) ?? label).toBe(label)
            labels.set(place, label)
          }
        })
        expect(new Set(labels.values()).size).toBe(labels.size)
      }),
      { numRuns: 60 },
    )
  })
})
