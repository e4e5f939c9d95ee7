import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { plainValue } from '../../graph-loader/graphs/graph.ts'
import { dateFrom } from '../../graph-loader/intake/dates.ts'
import { cellAt, type ForeignTable } from '../../graph-loader/intake/foreign-table.ts'
import { readForeignTable } from '../../graph-loader/intake/index.ts'
import { isNumeric } from '../../graph-loader/intake/numbers.ts'
import { Problems } from '../../graph-loader/problem.ts'

/** Well below what anything but a reader in proportion to the length of these files takes. */
const SOON_MS = 4000

/** How a file is read: its table, what was told, and how long it took. */
async function readAs(file: string, text: string) {
  const bytes = strToU8(text)
  const problems = new Problems()
  const start = performance.now()
  const held = browserFiles(new Map([[file, new Blob([bytes as Uint8Array<ArrayBuffer>])]]))
  const table = await readForeignTable(held, file, { asPairs: true }, problems)
  const told = problems.list().map(({ row, column, message }) => `${row}:${column}: ${message}`)
  return { table, told, ms: performance.now() - start }
}

/** The cells of a table, a row each. */
function rowsOf(table: ForeignTable | null): string[] {
  if (!table) return []
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((one) => cellAt(one, row).text).join(' '))
}

const PROLOGUE = '\n<!-- a -->\n<?note b?><!---->\n<!DOCTYPE x [<!ENTITY y "z">]>\n'

describe('what is told by how a file begins', () => {
  it.each([
    ['28 empty comments', '<!---->'.repeat(28)],
    ['comments to the end of what is looked at', '<!---->'.repeat(50_000)],
    ['comments that are not closed', '<!--<!--'.repeat(50_000)],
    ['document types', '<!DOCTYPE a [<!DOCTYPE'.repeat(50_000)],
    ['remarks', '%\n#\n'.repeat(50_000)],
    ['blanks', `a${' '.repeat(500_000)}b`],
    ['versions', 'version 1 '.repeat(50_000)],
  ])('%s', async (_, text) => {
    for (const file of ['a.csv', 'a.gexf', 'a.gml', 'a.net', 'a.dl', 'a.edges'])
      expect((await readAs(file, text)).ms).toBeLessThan(SOON_MS)
  })

  it('comments, instructions and a document type stand before XML, whatever the name', async () => {
    const graph = '<graph><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>'
    for (const text of [
      `\ufeff<?xml version="1.0"?>${PROLOGUE}<graphml>${graph}</graphml>`,
      `<g:graphml xmlns:g="x">${graph}</g:graphml>`,
    ])
      expect(rowsOf((await readAs('a.txt', text)).table)).toEqual(['a b'])
  })
})

describe('what a file declares and does not hold', () => {
  it.each([
    ['dl nm=999999999999999 n=0 data:', '1:N: it is 0'],
    ['dl\nnr=999999999999999 nc=0 data:', '2:NC: it is 0'],
    ['dl nr=0 nc=999999999999999 data:', '1:NR: it is 0'],
    ['dl nm=0 n=2 data: 0 1 1 0', '1:NM: it is 0'],
    ['dl nm=999999999999999 n=1 diagonal=absent data:', '1:DIAGONAL: a matrix of one node without its diagonal'],
    ['dl nm=999999999999999 n=1 format=uh diagonal=absent data:', '1:DIAGONAL: a matrix of one node'],
    ['dl nm=999999999999999 n=1 data: 1', 'the file ends'],
    ['dl nr=999999999999999 nc=1 data: 1', '25,000,000 cells'],
    ['dl n=999999999999999 format=el1 labels: a', 'the file ends'],
  ])('%s', async (text, expected) => {
    const { told, ms } = await readAs('a.dl', text)
    expect([told[0], ms < SOON_MS]).toEqual([expect.stringContaining(expected), true])
  })

  it('many partitions of a project', async () => {
    const text = `*Vertices 2\n*Edges\n1 2\n${'*Partition a\n*Vertices 3\n'.repeat(100_000)}`
    const { table, ms } = await readAs('a.paj', text)
    expect([table?.rows, ms < SOON_MS]).toEqual([1, true])
  })

  it('many keys with a default on every line', async () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `<key id="k${at}" for="edge"><default>x</default></key>`)
    const graph = (lines: number) =>
      `<graphml>${keys.join('')}<graph><node id="a"/><node id="b"/>${'<edge source="a" target="b"/>'.repeat(lines)}</graph></graphml>`
    const { told, ms } = await readAs('a.graphml', graph(20_000))
    expect([told, ms < SOON_MS]).toEqual([[expect.stringMatching(/50,000,000 cells/)], true])
    expect((await readAs('b.graphml', graph(2))).table?.columns).toHaveLength(20_002)
  }, 20_000)

  it('votes in the terms of Popolo that stand apart from their events', async () => {
    const vote_events = Array.from({ length: 20_000 }, (_, id) => ({ id, motion_id: id }))
    const motions = vote_events.map(({ id }) => ({ id, text: `Motion ${id}` }))
    const votes = vote_events.map(({ id }) => ({ vote_event_id: id, voter_id: 'Oak', option: 'yes' }))
    const { table, ms } = await readAs('a.json', JSON.stringify({ vote_events, motions, votes }))
    expect([table?.rows, rowsOf(table).at(-1), ms < SOON_MS]).toEqual([20_000, '19999  Motion 19999 Oak   yes', true])
  })

  it('cells of blanks or digits without end', () => {
    const [blanks, digits] = [' '.repeat(300_000), '1'.repeat(300_000)]
    const start = performance.now()
    expect([isNumeric(`1${blanks}1`), isNumeric(' 50  %'), isNumeric(`${digits}x`)]).toEqual([false, true, false])
    expect([dateFrom(`1${blanks}1`, null), dateFrom(`2026-01-01 12:30${blanks}x`, null)]).toEqual([null, null])
    expect(plainValue(`${digits}x`)).toBe(`${digits}x`)
    expect(performance.now() - start).toBeLessThan(SOON_MS)
  })

  it('a quote in a dictionary that is not closed', async () => {
    for (const mark of ["'", '"']) {
      const { told, ms } = await readAs('a.edges', `a b {'weight': ${mark}${`\\${mark}`.repeat(60_000)}}`)
      expect([told, ms < SOON_MS]).toEqual([[expect.stringMatching(/^1:null: .*cannot be read/)], true])
    }
    const { table } = await readAs('b.edges', `a b {'note': 'it\\'s', "other": "it's", 'on': True}`)
    expect(rowsOf(table)).toEqual(["a b it's it's true"])
  })
})

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s', async (name) => {
    const net = await readAs('a.net', `*Vertices 2\n*${name}\n1 2\n`)
    expect(net.told).toEqual([`2:*${name}: no such part is known`])
    const dl = await readAs('a.dl', `dl n=2 format=${name} data: 0 1 1 0`)
    expect(dl.told).toEqual([`1:FORMAT: ${JSON.stringify(name)} is not read`])
    const gml = await readAs('a.gml', `graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ${name} 3 ] ]`)
    expect(rowsOf(gml.table)).toEqual(['1 2 3'])
    const json = await readAs('a.json', `[{"actor": "Oak", "issue": "Tolls", "value": 1, "${name}": 3}]`)
    expect(rowsOf(json.table)).toEqual(['Oak Tolls 1 3'])
  })
})

const [LONG, NEXT] = ['9007199254740992', '9007199254740993']

describe('numbers of many digits', () => {
  const json = `{"nodes":[{"id":${LONG}},{"id":${NEXT}},{"id":"c"}],"edges":[{"source":${NEXT},"target":"c","weight":0.12345678901234568}]}`
  const graphml = `<key id="w" for="edge" attr.type="long"/><graph><node id="${NEXT}"/><node id="c"/>`

  it.each([
    ['a.json', json, `${NEXT} c 0.12345678901234568`],
    [
      'a.gml',
      `graph [ node [ id ${LONG} ] node [ id ${NEXT} ] edge [ source ${NEXT} target ${LONG} ] ]`,
      `${NEXT} ${LONG}`,
    ],
    [
      'b.gml',
      `graph [ node [ id 1 label 1.50 ] node [ id 2 label 2 ] edge [ source 1 target 2 n ${NEXT} ] ]`,
      `1.50 2 ${NEXT}`,
    ],
    [
      'a.graphml',
      `<graphml>${graphml}<edge source="c" target="${NEXT}"><data key="w">${NEXT}</data></edge></graph></graphml>`,
      `c ${NEXT} ${NEXT}`,
    ],
    ['a.edges', `${NEXT} c {'weight': ${NEXT}}`, `${NEXT} c ${NEXT}`],
    [
      'list.json',
      `[{"actor": 1234567890123456789, "issue": "${LONG} \\" ${NEXT}", "value": -0.30000000000000004, "n": -${NEXT}}]`,
      `1234567890123456789 ${LONG} " ${NEXT} -0.30000000000000004 -${NEXT}`,
    ],
    ['lines.ndjson', `{"actor": ${NEXT}, "value": 1}\n{"actor": ${LONG}, "value": 2e3}`, `${NEXT} 1|${LONG} 2000`],
  ])('%s keeps them', async (file, text, expected) => {
    const { table, told } = await readAs(file, text)
    expect([rowsOf(table).join('|'), told]).toEqual([expected, []])
  })
})

describe('keys that GML has twice', () => {
  const nodes = 'node [ id 1 ] node [ id 2 ]'

  it('are a list', async () => {
    const { table } = await readAs('a.gml', `graph [ ${nodes} edge [ source 1 target 2 weight 1 weight -1 ] ]`)
    expect(rowsOf(table)).toEqual(['1 2 1|-1'])
  })

  it('are a fault where they name a node', async () => {
    const twice = await readAs('a.gml', `graph [ ${nodes}\nedge [ source 1\nsource 2 target 2 ] ]`)
    expect(twice.told).toEqual(['3:source: the edge has it twice'])
    const labels = await readAs('a.gml', 'graph [ node [ id 1 label "a" label "b" ] ]')
    expect(labels.told).toEqual(['1:label: the node has it twice'])
  })
})
