import type { DatasetDifference } from '../../graph-loader/index.ts'

const SIGNS = { added: '+', removed: '-', changed: '~' } as const
const WIDEST = 160

/** A difference for people: a line for each table, and below it the first rows of each kind of change. */
export function differenceText(difference: DatasetDifference): string {
  if (difference.length === 0) return 'no difference\n'
  return difference
    .map(({ table, added, removed, changed, first }) => {
      const counts = Object.entries({ removed, changed, added }).filter(([, count]) => count > 0)
      const rows = first.map(({ change, id, columns }) => {
        const detail = columns.map(({ column, before, after }) => `${column} ${before || 'none'} → ${after || 'none'}`)
        return cut(`    ${SIGNS[change]} ${id}${detail.length > 0 ? `: ${detail.join('; ')}` : ''}`)
      })
      const named = added + removed + changed - first.length
      if (named > 0) rows.push(`    … and ${named} more`)
      return `  ${table}: ${counts.map(([change, count]) => `${count} ${change}`).join(', ')}\n${rows.join('\n')}\n`
    })
    .join('')
}

/** How much is removed and changed, in a few words: `338 stances, 20 actors removed; 3 stances changed`. */
export function lossText(difference: DatasetDifference): string {
  return (['removed', 'changed'] as const)
    .flatMap((change) => {
      const tables = difference.filter((table) => table[change] > 0)
      if (tables.length === 0) return []
      return [`${tables.map((table) => `${table[change]} ${table.table}`).join(', ')} ${change}`]
    })
    .join('; ')
}

function cut(line: string): string {
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line
}
