import type { StatementCounts } from './statement-counts.ts'

/** What the statements of two units a and b amount to, summed over the issues j and the values q and r; X are the counts. */
export interface StatementPair {
  /** Issues on which both said something. */
  readonly shared: number
  /** Σ_j (Σ_q X_ajq)(Σ_q X_bjq). */
  readonly together: number
  /** Σ_j Σ_q Σ_r X_ajq·X_bjr·|q−r|/Δ. */
  readonly apart: number
  /** The numbers of statements of a and b. */
  readonly totalA: number
  readonly totalB: number
  /** Σ X_ajq where X_bjq = 0. */
  readonly onlyA: number
  /** Σ X_bjq where X_ajq = 0. */
  readonly onlyB: number
  /** Σ X_ajq·X_bjq. */
  readonly both: number
}

/** Compares the statements of units a and b (by place); time grows with the values that the two used. */
export function statementPair(counts: StatementCounts, a: number, b: number): StatementPair {
  const { start, issue, value, count, total, statements } = counts
  const endA = start[a + 1] as number
  const endB = start[b + 1] as number
  let atA = start[a] as number
  let atB = start[b] as number
  const sums = { shared: 0, together: 0, apart: 0, onlyA: total[a] as number, onlyB: total[b] as number, both: 0 }
  while (atA < endA && atB < endB) {
    const k = issue[atA] as number
    if (k < (issue[atB] as number)) {
      atA++
      continue
    }
    if (k > (issue[atB] as number)) {
      atB++
      continue
    }
    sums.shared++
    const [min, max] = statements.bounds[k] as readonly [number, number]
    const firstB = atB
    while (atB < endB && issue[atB] === k) atB++
    for (; atA < endA && issue[atA] === k; atA++) {
      for (let at = firstB; at < atB; at++) {
        const product = (count[atA] as number) * (count[at] as number)
        const distance = Math.abs((value[atA] as number) - (value[at] as number))
        sums.together += product
        sums.apart += product * (distance / (max - min))
        if (distance === 0) {
          sums.both += product
          sums.onlyA -= count[atA] as number
          sums.onlyB -= count[at] as number
        }
      }
    }
  }
  return { ...sums, totalA: total[a] as number, totalB: total[b] as number }
}
