import { type Alignment, pairIndex } from '../alignment/index.ts'
import { UserError } from '../errors.ts'

/** An undirected graph of `nodes` nodes, each line once, between two different nodes, of sign 1 (agreement) or −1 (disagreement). */
export interface SignedGraph {
  readonly nodes: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly sign: Int8Array
}

/** A line between two named nodes. */
export interface SignedLine {
  readonly source: string
  readonly target: string
  readonly sign: number
}

/**
 * The graph of a list of lines, its nodes in order of first mention; a line that is given twice counts once. Throws a `UserError` that names the
 * line (`line 3`, from 1) when a sign is neither 1 nor −1, a line joins a node to itself, or two lines contradict each other.
 */
export function signedGraphOfLines(lines: readonly SignedLine[]): { graph: SignedGraph; names: readonly string[] } {
  const placeOf = new Map<string, number>()
  const place = (name: string) => {
    const known = placeOf.get(name) ?? placeOf.size
    placeOf.set(name, known)
    return known
  }
  const kept = new Map<string, { source: number; target: number; sign: number }>()
  lines.forEach(({ source, target, sign }, i) => {
    const where = `line ${i + 1} (${source}, ${target})`
    if (sign !== 1 && sign !== -1)
      throw new UserError('invalid-data', where, `sign is ${sign}`, { expected: '1 or -1' })
    if (source === target) throw new UserError('invalid-data', where, 'joins a node to itself')
    const one = { source: place(source), target: place(target), sign }
    const key = `${Math.min(one.source, one.target)} ${Math.max(one.source, one.target)}`
    const known = kept.get(key)
    if (known && known.sign !== sign)
      throw new UserError('invalid-data', where, `an earlier line gives the two the sign ${known.sign}`)
    if (!known) kept.set(key, one)
  })
  return { graph: graphOf(placeOf.size, [...kept.values()]), names: [...placeOf.keys()] }
}

/** The lines of an alignment: agreement from `agree` on, disagreement up to `differ`; nodes are the places of the units. */
export function signedGraphOfAlignment(
  { value, units }: Alignment,
  { agree, differ }: { readonly agree: number; readonly differ: number },
): SignedGraph {
  const lines: { source: number; target: number; sign: number }[] = []
  const n = units.length
  for (let source = 0; source < n; source++) {
    for (let target = source + 1; target < n; target++) {
      const at = value[pairIndex(source, target, n)] as number
      if (at >= agree) lines.push({ source, target, sign: 1 })
      else if (at <= differ) lines.push({ source, target, sign: -1 })
    }
  }
  return graphOf(n, lines)
}

function graphOf(nodes: number, lines: readonly { source: number; target: number; sign: number }[]): SignedGraph {
  return {
    nodes,
    source: Int32Array.from(lines, ({ source }) => source),
    target: Int32Array.from(lines, ({ target }) => target),
    sign: Int8Array.from(lines, ({ sign }) => sign),
  }
}
