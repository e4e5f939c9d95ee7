// Tables of real size that no one's data are in, for benchmarks and tests.
import { utils, write } from '@e965/xlsx'

type Row = readonly (string | number)[]

/** Votes of 700 made-up members, a row each. */
export function votes(rows: number): Row[] {
  const members = 700
  const ways = ['yes', 'no', 'abstain', 'absent']
  return [
    ['member', 'party', 'roll call', 'date', 'vote'],
    ...Array.from({ length: rows }, (_, i): Row => {
      const [member, call] = [i % members, Math.floor(i / members)]
      const day = new Date(Date.UTC(2020, 0, 1 + (call % 1500))).toISOString().slice(0, 10)
      return [
        `Member ${member}`,
        `Party ${member % 9}`,
        `Roll call ${call}`,
        day,
        ways[(member * 7 + call * (1 + (member % 9))) % 4] as string,
      ]
    }),
  ]
}

/** Stances of 500 made-up actors. */
export function stances(rows: number): Row[] {
  return [
    ['actor', 'issue', 'value', 'date', 'source', 'quote'],
    ...Array.from({ length: rows }, (_, i): Row => {
      const [actor, issue] = [i % 500, Math.floor(i / 500)]
      const day = new Date(Date.UTC(2024, 0, 1 + (issue % 300))).toISOString().slice(0, 10)
      return [
        `Actor ${actor}`,
        `Issue ${issue}`,
        ((actor * 3 + issue) % 5) - 2,
        day,
        `Made-up paper ${i % 40}`,
        `Words of no one number ${i}`,
      ]
    }),
  ]
}

/** Positions of made-up actors, a column for each issue. */
export function wide(actors: number, issues: number): Row[] {
  return [
    ['actor', ...Array.from({ length: issues }, (_, i) => `Issue ${i}`)],
    ...Array.from(
      { length: actors },
      (_, a): Row => [`Actor ${a}`, ...Array.from({ length: issues }, (_, i) => ((a * 3 + i) % 5) - 2)],
    ),
  ]
}

/** Rows as CSV; none of their cells needs quotes. */
export function csv(rows: readonly Row[]): string {
  return rows.map((row) => row.join(',')).join('\n')
}

/** Rows as objects by the names of the first. */
export function objects([header = [], ...rows]: readonly Row[]): Record<string, string | number | undefined>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}

/** Rows as the sheet of a workbook. */
export function workbook(rows: readonly Row[], bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows as (string | number)[][]), 'Sheet')
  return write(book, { type: 'buffer', bookType, compression: true }) as Uint8Array
}
