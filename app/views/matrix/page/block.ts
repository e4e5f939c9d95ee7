/** A run of rows and a run of columns of a matrix, by first and last place (inclusive). */
export interface Block {
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

/** A cell of a matrix. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The block between two corners, in whichever order they come. */
export function blockBetween(a: Cell, b: Cell): Block {
  return { rows: sorted(a.row, b.row), columns: sorted(a.column, b.column) }
}

function sorted(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a]
}

/** A mean over pairs, each counted once: of `all` pairs, `known` have a value; null when none has. */
export interface BlockMean {
  readonly mean: number | null
  readonly known: number
  readonly all: number
}

/** How those in a block align: within its rows; with its columns, where these are others; else with everyone outside it. */
export interface BlockAccount {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Whether rows and columns are the same actors. */
  readonly same: boolean
  readonly withinRows: BlockMean
  readonly withinColumns: BlockMean
  /** Between rows and columns, or, where they are the same, between them and all others. */
  readonly between: BlockMean
}

/** The account of a block in a matrix of `n` rows; `value` is NaN where there is none, cell (row, column) at `row * n + column`. */
export function blockAccount({ rows, columns }: Block, value: Float64Array, n: number): BlockAccount {
  const [a, b] = [places(rows), places(columns)]
  const same = rows[0] === columns[0] && rows[1] === columns[1]
  const others = Array.from({ length: n }, (_, at) => at).filter((at) => at < rows[0] || at > rows[1])
  return {
    rows: a,
    columns: b,
    same,
    withinRows: meanBetween(a, a, value, n),
    withinColumns: meanBetween(b, b, value, n),
    between: meanBetween(a, same ? others : b, value, n),
  }
}

function places([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function meanBetween(a: readonly number[], b: readonly number[], value: Float64Array, n: number): BlockMean {
  const [inA, inB] = [new Set(a), new Set(b)]
  let sum = 0
  let known = 0
  let all = 0
  for (const row of a) {
    for (const column of b) {
      // A pair whose two are in both lists comes twice.
      const twice = inA.has(column) && inB.has(row)
      if (row === column || (twice && row > column)) continue
      all++
      const x = value[row * n + column] as number
      if (Number.isNaN(x)) continue
      known++
      sum += x
    }
  }
  return { mean: known === 0 ? null : sum / known, known, all }
}
