import { UserError } from '../errors.ts'
/** A square table, actor by actor, as rows. */
export type SquareTable = readonly (readonly number[])[]

/** What follows from who can influence whom. Source of all: Godet 1991, Futures 23:605–622; Godet 2001, Creating Futures. */
export interface Influences {
  /** MIDI: direct and indirect influence, actor on actor; the diagonal is what comes back through one other. */
  readonly midi: SquareTable
  /** I_i = Σ_{j≠i} MIDI_ij: how much an actor influences the others. */
  readonly influence: readonly number[]
  /** D_i = Σ_{j≠i} MIDI_ji: how much it depends on the others. */
  readonly dependence: readonly number[]
  /** r_i = (I_i − MIDI_ii)/Σ I · I_i/(I_i + D_i): its power relation; 0 for an actor without any influence. */
  readonly power: readonly number[]
  /** r*_i = n·r_i/Σ r, 1 on average; null when Σ r is 0. */
  readonly relativePower: readonly number[] | null
}

/**
 * MIDI_ij = MID_ij + Σ_c min(MID_ic, MID_cj) from the matrix of direct influences MID (n × n, entries ≥ 0, usually 0…4, diagonal 0), and what
 * follows from it. Throws a `UserError` when the table is not square or an entry is negative or no number.
 */
export function influences(mid: SquareTable): Influences {
  checkSquare(mid)
  const n = mid.length
  const all = Array.from({ length: n }, (_, i) => i)
  const direct = (i: number, j: number) => mid[i]?.[j] as number
  const midi = all.map((i) =>
    all.map((j) => all.reduce((sum, c) => sum + Math.min(direct(i, c), direct(c, j)), direct(i, j))),
  )
  const at = (i: number, j: number) => midi[i]?.[j] as number
  const influence = all.map((i) => all.reduce((sum, j) => (j === i ? sum : sum + at(i, j)), 0))
  const dependence = all.map((i) => all.reduce((sum, j) => (j === i ? sum : sum + at(j, i)), 0))
  const total = influence.reduce((sum, x) => sum + x, 0)
  const power = all.map((i) => {
    const own = influence[i] as number
    return own === 0 ? 0 : (((own - at(i, i)) / total) * own) / (own + (dependence[i] as number))
  })
  const powers = power.reduce((sum, x) => sum + x, 0)
  return {
    midi,
    influence,
    dependence,
    power,
    relativePower: powers === 0 ? null : power.map((r) => (n * r) / powers),
  }
}

function checkSquare(table: SquareTable): void {
  table.forEach((row, i) => {
    if (row.length !== table.length) {
      throw new UserError('invalid-data', 'direct influences', `row ${i + 1} has ${row.length} entries`, {
        expected: String(table.length),
      })
    }
    row.forEach((x, j) => {
      if (!(x >= 0 && Number.isFinite(x))) {
        throw new UserError('invalid-data', 'direct influences', `row ${i + 1}, column ${j + 1} is ${x}`, {
          expected: 'a number of 0 or more',
        })
      }
    })
  })
}
