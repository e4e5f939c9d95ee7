import { basename } from 'node:path'
import type { SignedLine } from '../positions/balance/index.ts'
import { columnOf, readCsvTable, tellMissingColumn } from './csv/index.ts'
import { nodeFiles } from './disk/index.ts'
import { Problems } from './problem.ts'
import { shown } from './suggest.ts'
import { numberOf } from './tables/index.ts'

const COLUMNS = ['source', 'target', 'sign'] as const

/**
 * The lines of a CSV `source,target,sign` with sign 1 or −1 (columns in any order). Rejects with `InvalidDataError` that tells every problem: a missing
 * column, an empty name, a sign that is neither, a line from a node to itself, two lines that contradict each other.
 */
export async function readSignedLines(path: string): Promise<SignedLine[]> {
  const problems = new Problems()
  const file = basename(path)
  const lines: SignedLine[] = []
  const signOf = new Map<string, { sign: number; row: number }>()
  await readCsvTable(nodeFiles, path, problems, problems, (header) => {
    const places = COLUMNS.map((name) => columnOf(header, undefined, [name]))
    COLUMNS.forEach((name, i) => {
      if ((places[i] as number) < 0) tellMissingColumn(problems, file, header, name, undefined)
    })
    if (places.some((at) => at < 0)) return null
    return (fields, row) => {
      const [source = '', target = '', text = ''] = places.map((at) => (fields[at] ?? '').trim())
      // Other programs write 1.0, and some a true minus.
      const number = numberOf(text.replace('−', '-'))
      const sign = number === 1 || number === -1 ? number : undefined
      if (source === '') problems.add(file, row, 'source', 'no name', 'the name of a node')
      else if (target === '') problems.add(file, row, 'target', 'no name', 'the name of a node')
      else if (source === target)
        problems.add(file, row, 'target', `${shown(target)} is joined to itself`, 'another node')
      else if (sign === undefined) problems.add(file, row, 'sign', `${shown(text)} is no sign`, '1 or -1')
      else {
        const key = [source, target].sort().join('\u001f')
        const before = signOf.get(key)
        if (before && before.sign !== sign) {
          problems.add(
            file,
            row,
            'sign',
            `row ${before.row} gives the two the sign ${before.sign}`,
            'one sign for two nodes',
          )
        } else if (!before) {
          signOf.set(key, { sign, row })
          lines.push({ source, target, sign })
        }
      }
    }
  })
  problems.throwIfAny(path)
  return lines
}
