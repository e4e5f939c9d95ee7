import { shown, shownList } from '../suggest.ts'
import { say } from '../words/index.ts'
import { countIn, type GraphBuilder, GraphFault, numberIn } from './graph.ts'
import { type DlHeader, dlLabel, dlNode, headerOf } from './ucinet-header.ts'
import { readUcinetMatrix } from './ucinet-matrix.ts'
import { UcinetWords } from './ucinet-words.ts'

/**
 * Reads a file of UCINET's data language (DL), one-mode or two-mode: matrices, halves of them, lists of lines and of neighbours, with labels before or among the data. Of several matrices the one that
 * is called `wanted`, else the first. Source: UCINET's guide to the DL protocol.
 */
export function readUcinetDl(text: string, graph: GraphBuilder, wanted: string | undefined): void {
  const words = new UcinetWords(text)
  if (!words.takes(/^dl$/i)) throw new GraphFault(words.line, null, 'it does not begin with DL', 'DL, then N = …')
  const header = headerOf(words)
  graph.isTwoMode = header.isTwoMode
  const matrix = matrixOf(header, graph, wanted)
  if (/^(fullmatrix|upperhalf|lowerhalf)$/.test(header.format)) readUcinetMatrix(words, header, matrix, graph)
  else if (header.matrices === 1) readLists(words, header, graph)
  else
    throw new GraphFault(
      words.line,
      'NM',
      'several matrices as lists are not read',
      'FORMAT = FULLMATRIX, or a file for each',
    )
}

/** Which matrix is read, from 0. */
function matrixOf({ matrices, matrixLabels }: DlHeader, graph: GraphBuilder, wanted: string | undefined): number {
  const nameOf = (at: number) => matrixLabels?.[at] ?? String(at + 1)
  if (matrices <= 1) return 0
  const at = wanted === undefined ? 0 : (matrixLabels?.indexOf(wanted) ?? Number(wanted) - 1)
  if (!(at >= 0 && at < matrices))
    throw new GraphFault(
      null,
      null,
      `there is no matrix ${shown(wanted ?? '')}`,
      `${shownList((matrixLabels ?? ['1']).map(shown), 8)} …`,
    )
  graph.name = nameOf(at)
  if (wanted === undefined) graph.notes.push(say('onlyMatrix', matrices, nameOf(0)))
  return at
}

function readLists(words: UcinetWords, header: DlHeader, graph: GraphBuilder): void {
  const isEdges = header.format.startsWith('edgelist')
  const nodeOf = (text: string, side: 0 | 1, line: number) => {
    const isLabel = side === 0 ? header.embedded.rows : header.embedded.columns
    if (isLabel) return dlNode(graph, header, side, text, line)
    const number = countIn(text, line, 'DATA')
    const most = side === 0 ? header.rows : header.columns
    if (number < 1 || number > most)
      throw new GraphFault(line, 'DATA', `there is no node ${number}`, `one of 1 to ${most}`)
    return dlNode(graph, header, side, dlLabel(header, side, number - 1), line)
  }
  for (let row = words.takeLine(); row !== null; row = words.takeLine()) {
    const [first, second, third, ...more] = row
    if (!first) continue
    const { line } = first
    if (isEdges && (!second || more.length > 0))
      throw new GraphFault(
        line,
        'DATA',
        `a line of ${row.length} words`,
        'two nodes, and a number where it has a weight',
      )
    const others = isEdges && second ? [second] : row.slice(1)
    const value = isEdges && third ? numberIn(third.text, line, 'DATA') : 1
    const source = nodeOf(first.text, 0, line)
    for (const other of others) graph.join(source, nodeOf(other.text, 1, line), { value }, line, 'DATA')
  }
  if (header.embedded.rows && graph.size > header.rows + (header.isTwoMode ? header.columns : 0))
    throw new GraphFault(words.line, 'DATA', `${graph.size} labels, where ${header.rows} nodes are declared`, 'as many')
}
