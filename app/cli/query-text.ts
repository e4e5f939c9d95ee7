import { text as readAll } from 'node:stream/consumers'
import { UserError } from '../../positions/errors.ts'
import { readGiven } from './given-paths.ts'

/** How a query was given: as a text (`-` is stdin), or as a file with a flag; `ways` says to people how it can be. */
interface GivenQuery {
  readonly text: string | undefined
  readonly file: string | undefined
  readonly flag: string
  readonly ways: string
}

/** The text of a query. Throws `UserError` when it is given in no way or in two, is empty, or is no UTF-8. */
export async function queryText({ text: given, file, flag, ways }: GivenQuery): Promise<string> {
  if ((given === undefined) === (file === undefined)) throw new UserError('usage', 'query', `give it ${ways}`)
  const bytes = file === undefined ? null : readGiven(flag, file)
  const text = bytes ? utf8(bytes, flag) : given === '-' ? await readAll(process.stdin) : (given as string)
  if (text.trim() === '') throw new UserError('usage', 'query', 'it is empty')
  return text
}

function utf8(bytes: Uint8Array, flag: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UserError('usage', `--${flag}`, 'the query is not UTF-8')
  }
}
