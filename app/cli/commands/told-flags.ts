import { VOTES, type Vote } from '../../../graph-loader/import/index.ts'
import { LIST_MARKS, type Told } from '../../../graph-loader/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { plainNumber, shown } from '../../../positions/text.ts'
import { parseScale } from '../dataset-source.ts'
import { type NationFlags, nationsBy, pairOf, pairsOf } from './nation-flags.ts'

/** The flags that tell what a table says. */
export interface ToldFlags extends NationFlags {
  readonly set?: readonly string[] | undefined
  readonly word?: readonly string[] | undefined
  readonly alias?: readonly string[] | undefined
  readonly apart?: readonly string[] | undefined
  readonly without?: readonly string[] | undefined
  readonly split?: readonly string[] | undefined
  readonly shape?: string | undefined
  readonly scale?: string | undefined
  readonly header?: string | undefined
  readonly encoding?: string | undefined
  readonly divider?: string | undefined
  readonly decimal?: string | undefined
  readonly dates?: string | undefined
}

const DIVIDERS: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', bar: '|' }

/** What the flags tell of the files. Throws a `UserError` when one is not of its form. */
export function toldBy({
  set = [],
  word = [],
  alias = [],
  apart = [],
  without = [],
  nation,
  nations,
  split = [],
  scale,
  header,
  divider,
  decimal,
  dates,
  ...rest
}: ToldFlags): Told {
  const { encoding, shape } = rest
  const lines = header?.split(',').map((one) => plainNumber(one.trim())) ?? []
  if (header !== undefined && !lines.every((line) => Number.isInteger(line) && line > 0))
    throw new UserError('usage', '--header', '', {
      expected: `a row from 1 up, or several such as 1,2, found ${shown(header)}`,
    })
  const mark = divider === undefined ? undefined : (DIVIDERS[divider] ?? divider)
  if (mark !== undefined && (mark.length !== 1 || /["\r\n]/.test(mark)))
    throw new UserError('usage', '--divider', '', {
      expected: `comma, semicolon, tab, bar or one character, found ${shown(divider ?? '')}`,
    })
  return {
    encoding,
    shape,
    header: lines.length > 1 ? lines : lines[0],
    divider: mark,
    decimal: decimal as Told['decimal'],
    dates: dates as Told['dates'],
    scale: parseScale(scale),
    ...(set.length > 0 ? { columns: Object.fromEntries(pairsOf('--set', set, 'COLUMN=ROLE')) } : {}),
    ...nationsBy({ nations, nation }),
    ...(split.length > 0 ? { lists: Object.fromEntries(pairsOf('--split', split, 'COLUMN=MARK').map(listMark)) } : {}),
    ...(alias.length > 0 ? { aliases: alias } : {}),
    ...(apart.length > 0 ? { apart: apart.map(twoNames) } : {}),
    ...(without.length > 0 ? { without } : {}),
    ...meanings(word),
  }
}

/** Two names that are two actors', as `NAME=NAME`. */
function twoNames(text: string): string {
  const [one, other] = pairOf('--apart', text, 'NAME=NAME')
  if (one === '' || other === '' || one === other)
    throw new UserError('usage', '--apart', '', { expected: `two names, as NAME=NAME, found ${shown(text)}` })
  return `${one}=${other}`
}

/** What divides the names in the cells of a column; empty for none. */
function listMark([column, word]: readonly [column: string, word: string]): [column: string, mark: string] {
  const mark = word === 'none' ? '' : (LIST_MARKS[word] ?? word)
  if (word !== '' && mark.length <= 1) return [column, mark]
  throw new UserError('usage', '--split', '', {
    expected: `${Object.keys(LIST_MARKS).join(', ')}, none or one character behind the column, found ${shown(`${column}=${word}`)}`,
  })
}

/** What words among values and among votes mean. */
function meanings(given: readonly string[]): Pick<Told, 'words' | 'votes'> {
  const words: Record<string, number | 'no_position' | 'none'> = {}
  const votes: Record<string, Vote> = {}
  for (const [word, value] of pairsOf('--word', given, 'WORD=NUMBER')) {
    const number = plainNumber(value)
    const vote = VOTES.find((one) => one === value)
    if (!Number.isNaN(number)) words[word] = number
    else if (value === 'no_position' || value === 'none') words[word] = value
    if (vote !== undefined) votes[word] = vote
    if (Number.isNaN(number) && vote === undefined && value !== 'no_position' && value !== 'none')
      throw new UserError('usage', '--word', '', {
        expected: `WORD=NUMBER, or ${[...new Set(['no_position', 'none', ...VOTES])].join(', ')} in its place, found ${shown(`${word}=${value}`)}`,
      })
  }
  return {
    ...(Object.keys(words).length > 0 ? { words } : {}),
    ...(Object.keys(votes).length > 0 ? { votes } : {}),
  }
}
