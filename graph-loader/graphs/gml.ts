import { shown } from '../suggest.ts'
import { type GraphBuilder, GraphFault, type GraphValue, noValues, plainValue } from './graph.ts'

/** Lists that may lie in one another. */
const DEPTH = 100
const TOKEN = /(\r\n|\r|\n)|([^\S\r\n]+)|"([^"]*)"|([[\]])|([^\s"[\]]+)/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What stands where a value is wanted. */
type Token =
  | { readonly is: 'text' | 'word'; readonly text: string; readonly line: number }
  | { readonly is: '[' | ']'; readonly text: string; readonly line: number }

/** A list of the file that is open: under which key, and what it holds of its own. */
interface OpenList {
  readonly key: string
  readonly line: number
  readonly values: Record<string, GraphValue | undefined>
}

/** Reads GML (Graph Modelling Language), as Gephi, igraph and networkx write it. Source: Himsolt, GML: A portable graph file format. */
export function readGml(text: string, graph: GraphBuilder): void {
  const open: OpenList[] = []
  let key: { readonly text: string; readonly line: number } | null = null
  let graphs = 0
  for (const token of tokensOf(text)) {
    const { line } = token
    if (key === null) {
      if (token.is === ']') {
        const own = open.pop()
        if (!own) throw new GraphFault(line, null, 'a ] without its [', 'a [ for each ]')
        close(own, open, graph)
      } else if (token.is === 'word') key = token
      else throw new GraphFault(line, null, `${shown(token.text)} stands where a key is wanted`, 'a key and its value')
    } else if (token.is === '[') {
      if (open.length >= DEPTH) throw new GraphFault(line, key.text, `lists lie deeper than ${DEPTH}`, 'flatter ones')
      if (key.text === 'graph' && open.length === 0) graphs++
      open.push({ key: key.text, line: key.line, values: noValues() })
      key = null
    } else if (token.is === ']') {
      throw new GraphFault(line, key.text, 'it has no value', 'a number, a text in quotes, or [ … ]')
    } else {
      const own = open.at(-1)
      if (own) put(own, key.text, token)
      key = null
    }
  }
  const left = open.at(-1)
  if (left) throw new GraphFault(left.line, left.key, 'its [ is not closed', 'a whole file')
  if (key) throw new GraphFault(key.line, key.text, 'it has no value', 'a whole file')
  if (graphs !== 1)
    throw new GraphFault(
      1,
      'graph',
      graphs === 0 ? 'there is no graph in it' : `there are ${graphs} graphs in it`,
      'graph [ … ]',
    )
}

/** What names a node or the ends of a line, for the list in which it stands: taken as it is written, and once. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['node', ['id', 'label']],
  ['edge', ['source', 'target']],
])

/** Puts a value under its key. Keys that stand several times are a list, as networkx writes lists, apart by `|`. */
function put({ key: list, values }: OpenList, key: string, { is, text, line }: Token): void {
  const isName = NAMES.get(list)?.includes(key) ?? false
  const value = is === 'text' ? unescaped(text) : isName ? text : plainValue(text)
  const before = values[key]
  if (before !== undefined && isName)
    throw new GraphFault(line, key, `the ${list} has it twice`, `one ${key} for each ${list}`)
  values[key] = before === undefined ? value : `${before}|${value}`
}

function* tokensOf(text: string): Generator<Token> {
  let line = 1
  let at = 0
  while (at < text.length) {
    if (text[at] === '#' && (at === 0 || /[\r\n]/.test(text[at - 1] as string))) {
      while (at < text.length && !/[\r\n]/.test(text[at] as string)) at++
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new GraphFault(line, null, 'a quote is not closed', 'a quote at both ends of a text')
    at = TOKEN.lastIndex
    const [, end, blank, quoted, bracket, word] = found
    if (end !== undefined) line++
    else if (quoted !== undefined) {
      yield { is: 'text', text: quoted, line }
      line += quoted.match(/\r\n|\r|\n/g)?.length ?? 0
    } else if (bracket !== undefined) yield { is: bracket as '[' | ']', text: bracket, line }
    else if (blank === undefined) yield { is: 'word', text: word ?? '', line }
  }
}

function close({ key, line, values }: OpenList, above: readonly OpenList[], graph: GraphBuilder): void {
  if (above.length !== 1 || above[0]?.key !== 'graph') return
  if (key === 'node') {
    const { id, label, ...more } = values
    if (id === undefined) throw new GraphFault(line, 'node', 'it has no id', 'node [ id … ]')
    const node = graph.node(String(id), line, label === undefined ? null : String(label))
    for (const [name, value] of Object.entries(more)) if (value !== undefined) node.values.set(name, value)
  } else if (key === 'edge') {
    const { source, target } = values
    if (source === undefined || target === undefined)
      throw new GraphFault(
        line,
        'edge',
        `it has no ${source === undefined ? 'source' : 'target'}`,
        'edge [ source … target … ]',
      )
    const own = Object.assign(noValues(), values)
    own.source = own.target = own.id = undefined
    graph.join(String(source), String(target), own, line)
  }
}

/** A text with its references to characters resolved, those of HTML's names that files use; others stay as they are. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole
    const code = digits === undefined ? Number.parseInt(hex, 16) : Number(digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
