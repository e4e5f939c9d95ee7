import { parseJson } from '../json-digits.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { shown } from '../suggest.ts'
import { say } from '../words/index.ts'
import { type GraphBuilder, GraphFault, type LineValues, noValues, numberIn, plainValue } from './graph.ts'
import { textLines, wordsOf } from './text-lines.ts'

const PYTHON: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }

/** A text in quotes of either kind, or a word of Python. One whose quote is not closed goes on to the end, so that no part of it is looked at twice. */
const TEXT_OR_WORD = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|'[^'\\]*(?:\\[\s\S][^'\\]*)*(?:'|$)|\b(True|False|None)\b/g

/**
 * Reads a list of lines without a header, one a row: two nodes, and where there is one a weight or sign, divided by blanks, tabs or commas; what stands after it is passed over (KONECT writes a time there). Rows that begin with `#` or `%` are remarks. So write networkx (also with
 * `{'weight': 2}`), igraph (`.ncol`), SNAP and KONECT, whose first remark says that two modes are meant (`% bip`).
 */
export function readEdgeList(text: string, graph: GraphBuilder): void {
  let more = 0
  for (const { text: own, line } of textLines(text)) {
    if (own === '') continue
    if (own.length > LIMITS.rowCharacters.most) throw new GraphFault(line, null, ...tooMany('rowCharacters'))
    if (/^[#%]/.test(own)) {
      if (/^%\s*bip\b/i.test(own)) graph.isTwoMode = true
      continue
    }
    const at = own.endsWith('}') ? own.indexOf('{') : -1
    const front = at < 0 ? own : own.slice(0, at)
    const words = front.includes('\t')
      ? front
          .split('\t')
          .map((word) => word.trim())
          .filter((word) => word !== '')
      : wordsOf(/,/.test(front) && !/\s/.test(front.replace(/,\s+/g, ',')) ? front.replaceAll(',', ' ') : front).words
    const [source, target, weight, ...rest] = words
    if (source === undefined || target === undefined)
      throw new GraphFault(
        line,
        null,
        `${shown(own)} names no two nodes`,
        'two nodes, and a number where the line has a weight',
      )
    if (rest.length > 0) more++
    const values = noValues()
    if (at >= 0) Object.assign(values, dictionary(own.slice(at), line))
    else if (weight !== undefined)
      values.weight = weight === '+' ? 1 : weight === '-' || weight === '\u2212' ? -1 : numberIn(weight, line, 'weight')
    const ids = graph.isTwoMode ? ([`row ${source}`, `column ${target}`] as const) : ([source, target] as const)
    graph.join(...ids, values, line, 'line')
    if (!graph.isTwoMode) continue
    for (const [side, id] of ids.entries()) {
      const node = graph.known(id)
      if (node) Object.assign(node, { side, label: side === 0 ? source : target })
    }
  }
  if (more > 0) graph.notes.push(say('behindWeight', more))
}

/** What a dictionary of Python or an object of JSON says of a line. */
function dictionary(text: string, line: number): LineValues {
  const json = text.replace(TEXT_OR_WORD, (own, word?: string) => {
    if (word !== undefined) return PYTHON[word] as string
    return own.startsWith("'") ? JSON.stringify(own.slice(1, -1).replace(/\\(['"\\])/g, '$1')) : own
  })
  const values = noValues()
  try {
    for (const [name, value] of Object.entries(parseJson(json) as object)) {
      if (typeof value === 'string') values[name] = plainValue(value)
      else if (typeof value === 'number' || typeof value === 'boolean') values[name] = value
    }
    return values
  } catch {
    throw new GraphFault(line, null, `${shown(text)} cannot be read`, "what a line says, such as {'weight': -1}")
  }
}
