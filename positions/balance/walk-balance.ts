import { type Adjacency, adjacencyOf, connectedGroups } from './adjacency.ts'
import type { SignedGraph } from './signed-graph.ts'
import { symmetricEigenvalues } from './symmetric-eigenvalues.ts'

/**
 * Σ e^λ(A) / Σ e^λ(|A|) over the eigenvalues of the signed adjacency matrix and of the unsigned one, in 0…1; 1 when every closed walk is
 * positive. Nodes are those with a line: one without would add 1 above and below, so that the value would depend on who else was asked. Time grows with the cube of the largest connected group. Source: Estrada and Benzi 2014, Physical Review E 90:042802.
 */
export function walkBalance(graph: SignedGraph): number {
  const adjacency = adjacencyOf(graph)
  const signed: Float64Array[] = []
  const unsigned: Float64Array[] = []
  for (const group of connectedGroups(adjacency)) {
    if (group.length < 2) continue
    signed.push(
      symmetricEigenvalues(
        matrixOf(adjacency, group, (weight) => weight),
        group.length,
      ),
    )
    unsigned.push(symmetricEigenvalues(matrixOf(adjacency, group, Math.abs), group.length))
  }
  // No eigenvalue is greater than the greatest of |A|: taken off, the exponentials stay finite for graphs of any size.
  const greatest = Math.max(...unsigned.map((values) => values.at(-1) as number))
  const sum = (lists: readonly Float64Array[]) =>
    lists.reduce((total, values) => values.reduce((part, value) => part + Math.exp(value - greatest), total), 0)
  return Math.min(1, sum(signed) / sum(unsigned))
}

function matrixOf(
  { start, neighbour, weight }: Adjacency,
  group: readonly number[],
  of: (weight: number) => number,
): Float64Array {
  const n = group.length
  const place = new Map(group.map((u, i) => [u, i]))
  const matrix = new Float64Array(n * n)
  group.forEach((u, i) => {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      matrix[i * n + (place.get(neighbour[at] as number) as number)] = of(weight[at] as number)
    }
  })
  return matrix
}
