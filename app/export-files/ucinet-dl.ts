import type { Graph } from './graph.ts'

/** A missing value, as UCINET reads it; it is not 0. */
const MISSING = 'NA'

/**
 * The values of all pairs as a UCINET DL file: the full matrix, both halves, without diagonal. Labels are names in quotes; what the format cannot hold
 * (quotes, line ends, control characters) is cleaned, and an actor whose name is then taken adds its id or a number. Source: UCINET's DL protocol.
 */
export function* ucinetDl(graph: Graph): Generator<string> {
  const n = graph.nodes.length
  const value = graph.edgeAttributes.findIndex(({ id }) => id === 'value')
  const matrix = new Float64Array(n * n).fill(Number.NaN)
  for (const { source, target, values } of graph.edges()) {
    matrix[source * n + target] = values[value] as number
    matrix[target * n + source] = values[value] as number
  }
  yield `DL\nN = ${n}\nFORMAT = FULLMATRIX\nDIAGONAL = ABSENT\nLABELS:\n`
  for (const label of labels(graph)) yield `"${label}"\n`
  yield 'DATA:\n'
  for (let u = 0; u < n; u++) {
    const cells: string[] = []
    for (let v = 0; v < n; v++) {
      const one = matrix[u * n + v] as number
      if (v !== u) cells.push(Number.isNaN(one) ? MISSING : String(one))
    }
    yield `${cells.join(' ')}\n`
  }
}

/** The labels of a graph's actors: cleaned, and each once, whatever the case of its letters, since UCINET turns them all to capitals. */
function labels({ nodes }: Graph): string[] {
  const taken = new Set<string>()
  return nodes.map(({ id, label }) => {
    const name = cleaned(label) || cleaned(id) || 'actor'
    let unique = name
    for (let i = 1; taken.has(unique.toUpperCase()); i++) unique = i === 1 ? `${name} (${cleaned(id)})` : `${name} ${i}`
    taken.add(unique.toUpperCase())
    return unique
  })
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('"', "'")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}
