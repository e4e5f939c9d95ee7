import type { SignedLine } from '../positions/balance/index.ts'
import { nodeFiles } from './disk/index.ts'
import {
  type ForeignColumn,
  isTableName,
  pairColumns,
  pairsByHeader,
  readForeignTable,
  rolesOf,
  WEIGHTS,
} from './intake/index.ts'
import { Problems } from './problem.ts'
import { isFile } from './read-any.ts'
import { signedLinesIn } from './signed-lines.ts'
import { inWords } from './words/index.ts'

/** The lines of a file of pairs on disk, as `signedLinesIn` reads them; what there is to say of it comes in words, after the file's name. */
export function readSignedLines(path: string, onNote?: (note: string) => void): Promise<SignedLine[]> {
  return signedLinesIn(nodeFiles, path, (note) => onNote?.(`${nodeFiles.base(path)}: ${inWords(note)}`))
}

/** Characters of a text in which its header is looked for. */
const PEEKED = 4096
const TEXT = /\.(csv|tsv|tab|psv)(\.gz)?$/i

/**
 * Whether a file holds pairs: a table with the columns of two ends or of signs, one of weights beside two columns that say nothing else, or a graph that is no two-mode one of stances. A text is read whole only
 * where its header does not tell.
 */
export async function holdsPairs(path: string): Promise<boolean> {
  if (!isTableName(nodeFiles.base(path)) || !(await isFile(nodeFiles, path))) return false
  if (TEXT.test(path)) {
    const header = headerOf(await beginningOf(path))
    const byHeader = pairsByHeader(header)
    if (byHeader === 'sure') return true
    if (byHeader === 'no' && !header.some((name) => WEIGHTS.test(name))) return false
  }
  const table = await readForeignTable(nodeFiles, path, { asPairs: true }, new Problems())
  if (table === null) return false
  const { columns } = table
  const isSure = pairsByHeader(columns.map(({ name }) => name)) === 'sure'
  return isSure || pairColumns(columns) !== null || areWeighted(columns)
}

/** Whether columns are two without a known name and a weight that is no value of a stance: pairs whose ends have names of their own. */
function areWeighted(columns: readonly ForeignColumn[]): boolean {
  const roles = rolesOf(columns)
  const weight = columns.findIndex(({ name }, at) => WEIGHTS.test(name) && roles[at] !== 'value')
  return columns.length === 3 && weight >= 0 && roles.every((role, at) => at === weight || role === undefined)
}

async function beginningOf(path: string): Promise<string> {
  for await (const chunk of nodeFiles.chunks(path)) return new TextDecoder().decode(chunk.subarray(0, PEEKED))
  return ''
}

function headerOf(text: string): string[] {
  const header = text.split(/\r\n|\r|\n/)[0] ?? ''
  return header.split(/[,;\t|]/).map((name) => name.trim().replaceAll('"', ''))
}
