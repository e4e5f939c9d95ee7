import { LIMITS, tooMany } from '../limits.ts'
import { shown, shownList } from '../suggest.ts'
import { countIn, type GraphBuilder, GraphFault } from './graph.ts'
import type { UcinetWords } from './ucinet-words.ts'

/** What a DL file says before its data. */
export interface DlHeader {
  /** Rows and columns; of one-mode data both are the same nodes. */
  rows: number
  columns: number
  isTwoMode: boolean
  matrices: number
  format: DlFormat
  hasDiagonal: boolean
  rowLabels: string[] | null
  columnLabels: string[] | null
  matrixLabels: string[] | null
  /** Whether labels stand among the data. */
  embedded: { rows: boolean; columns: boolean }
}

type DlFormat = 'fullmatrix' | 'upperhalf' | 'lowerhalf' | 'edgelist1' | 'edgelist2' | 'nodelist1' | 'nodelist2'

/** How files write the formats. */
const FORMATS: ReadonlyMap<string, DlFormat> = new Map([
  ['fullmatrix', 'fullmatrix'],
  ['full', 'fullmatrix'],
  ['fm', 'fullmatrix'],
  ['upperhalf', 'upperhalf'],
  ['uh', 'upperhalf'],
  ['lowerhalf', 'lowerhalf'],
  ['lh', 'lowerhalf'],
  ['edgelist1', 'edgelist1'],
  ['edgelist', 'edgelist1'],
  ['el1', 'edgelist1'],
  ['edgelist2', 'edgelist2'],
  ['el2', 'edgelist2'],
  ['nodelist1', 'nodelist1'],
  ['nodelist', 'nodelist1'],
  ['nl1', 'nodelist1'],
  ['nodelist2', 'nodelist2'],
  ['nl2', 'nodelist2'],
])

/** Reads what stands before the data, `DATA:` included. */
export function headerOf(words: UcinetWords): DlHeader {
  const header: DlHeader = {
    rows: 0,
    columns: 0,
    isTwoMode: false,
    matrices: 1,
    format: 'fullmatrix',
    hasDiagonal: true,
    rowLabels: null,
    columnLabels: null,
    matrixLabels: null,
    embedded: { rows: false, columns: false },
  }
  const counts: { n?: number; nr?: number; nc?: number } = {}
  for (;;) {
    const { text, line } = words.take('DATA:')
    const word = text.toLowerCase().replace(/:$/, '')
    if (word === 'data') break
    if (word === 'n' || word === 'nr' || word === 'nc' || word === 'nm') {
      words.takes(/^=$/)
      const count = countIn(words.take('a count').text, line, word.toUpperCase())
      // A matrix without cells takes no word of the file, so that nothing in it would bound how many there are.
      if (count === 0) throw new GraphFault(line, word.toUpperCase(), 'it is 0', 'a whole number from 1 up')
      if (word === 'nm') header.matrices = count
      else counts[word] = count
    } else if (word === 'format') {
      words.takes(/^=$/)
      const name = words.take('a format').text
      const format = FORMATS.get(name.toLowerCase())
      if (!format)
        throw new GraphFault(line, 'FORMAT', `${shown(name)} is not read`, shownList([...FORMATS.keys()], 20))
      header.format = format
    } else if (word === 'diagonal') {
      words.takes(/^=$/)
      header.hasDiagonal = !/^absent$/i.test(words.take('absent or present').text)
    } else if (/^(labels?|rows?|cols?|columns?|matrix|level)$/.test(word)) {
      settle(header, counts, line)
      readLabels(words, word, header, line)
    } else throw new GraphFault(line, null, `${shown(text)} is not known here`, 'N, NR, NC, NM, FORMAT, LABELS or DATA')
  }
  settle(header, counts, words.line)
  return header
}

function settle(header: DlHeader, { n, nr, nc }: { n?: number; nr?: number; nc?: number }, line: number): void {
  const [rows, columns] = [nr ?? n, nc ?? n]
  if (rows === undefined || columns === undefined)
    throw new GraphFault(line, null, 'nothing says how many nodes there are', 'N = …, or NR = … and NC = …')
  header.rows = rows
  header.columns = columns
  header.isTwoMode = nr !== undefined || nc !== undefined || /2$/.test(header.format)
}

function readLabels(words: UcinetWords, first: string, header: DlHeader, line: number): void {
  const of = /^rows?$/.test(first)
    ? 'rows'
    : /^col/.test(first)
      ? 'columns'
      : /^(matrix|level)/.test(first)
        ? 'matrices'
        : 'all'
  if (of !== 'all' && !words.takes(/^labels?:?$/i))
    throw new GraphFault(line, null, `LABELS is to stand after ${first.toUpperCase()}`, 'such as ROW LABELS:')
  if (words.takes(/^embedded:?$/i)) {
    if (of !== 'columns') header.embedded.rows = true
    if (of !== 'rows') header.embedded.columns = true
    return
  }
  const count = of === 'matrices' ? header.matrices : of === 'columns' ? header.columns : header.rows
  const labels: string[] = []
  while (labels.length < count) {
    const { text, quoted, line: at } = words.take('a label')
    if (!quoted && /^data:$/i.test(text))
      throw new GraphFault(at, 'LABELS', `there are ${labels.length} labels`, `${count}, divided by commas or blanks`)
    if (text !== '=') labels.push(text)
    if (labels.length > LIMITS.entries.most) throw new GraphFault(at, 'LABELS', ...tooMany('entries'))
  }
  if (of === 'matrices') header.matrixLabels = labels
  if (of === 'rows' || of === 'all') header.rowLabels = labels
  if (of === 'columns' || (of === 'all' && !header.isTwoMode)) header.columnLabels = labels
}

/** The id of a row or a column, which is declared when it is first wanted. */
export function dlNode(graph: GraphBuilder, header: DlHeader, side: 0 | 1, label: string, line: number): string {
  const known = graph.known(label)
  if (!header.isTwoMode) {
    if (!known) graph.node(label, line)
    return label
  }
  // A row and a column may have one name: they are two nodes all the same.
  const id = known && known.side !== side ? `${label} (${side === 0 ? 'row' : 'column'})` : label
  if (!graph.known(id)) graph.node(id, line, label).side = side
  return id
}

/** The label of a row or column by its place, from 0. */
export function dlLabel({ rowLabels, columnLabels, isTwoMode }: DlHeader, side: 0 | 1, at: number): string {
  const labels = side === 0 || !isTwoMode ? rowLabels : columnLabels
  return labels?.[at] ?? `${isTwoMode && side === 1 ? 'c' : isTwoMode ? 'r' : ''}${at + 1}`
}
