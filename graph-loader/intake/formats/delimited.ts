import { CsvRows, type CsvTarget, withoutControls } from '../../csv/index.ts'
import { readFault } from '../../files/index.ts'
import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { type Said, say } from '../../words/index.ts'
import type { Cell, ForeignTable, FormatTold } from '../foreign-table.ts'
import { KNOWN_HEADERS } from '../profiles/registry.ts'
import { TableBuilder } from '../table-builder.ts'
import { decoderOf, isKnown } from './code-pages.ts'
import { type Encoding, encodingOf } from './encoding.ts'

/** The marks that stand between fields, the likelier first where two divide a file as evenly. */
const DIVIDERS: readonly string[] = [',', ';', '\t', '|']
/** Characters at the beginning of a file from which its divider is known. */
const SAMPLE = 65_536

/**
 * Reads a text whose lines are divided into fields: its encoding and its divider are found out where they are not told. Faults of the text are added to the problems.
 * Returns null when it cannot be read, and the divider with the table.
 */
export async function readDelimited(
  file: string,
  bytes: () => AsyncIterable<Uint8Array>,
  told: FormatTold,
  problems: Problems,
  signal?: AbortSignal,
): Promise<(ForeignTable & { readonly divider: string; readonly isPlain: boolean }) | null> {
  if (told.encoding !== undefined && !isKnown(told.encoding)) {
    problems.add(file, null, null, say('encodingUnknown', told.encoding), say('encodingSuch'))
    return null
  }
  const builder = new TableBuilder(file, problems, told.header, KNOWN_HEADERS)
  const notes: Said[] = []
  let divider = told.divider
  let stopped = false
  try {
    const encoding =
      told.encoding === undefined ? await encodingOf(bytes(), signal) : { name: told.encoding, by: 'told' as const }
    const decoder = decoderOf(encoding.name)
    let rows: CsvRows | null = null
    let waiting = ''
    let size = 0
    // Where control characters stand: they are read as blanks, and said.
    const blanked: number[] = []
    let isGrave = false
    const target: CsvTarget = {
      row(fields, line, broken) {
        const isDropped = broken && isGrave
        isGrave = false
        if (isDropped) return
        if (builder.rows >= LIMITS.rows.most) {
          problems.add(file, line, null, ...tooMany('rows'))
          stopped = true
          return false
        }
        builder.row(fields.map(broken ? asBlanked : asText), line)
      },
      fault(line, column, message, expected, mild) {
        if (mild) blanked.push(line)
        else {
          isGrave = true
          problems.add(file, line, column, message, expected)
        }
      },
    }
    const begin = () => {
      const said = /^sep=([^\r\n])?(?=[\r\n]|$)/i.exec(waiting)
      if (said) {
        divider ??= said[1]
        waiting = waiting.slice(said[0].length)
      }
      divider ??= dividerOf(waiting)
      rows = new CsvRows(target, divider)
      rows.push(waiting, false)
      waiting = ''
    }
    const take = (text: string) => {
      if (rows) return rows.push(text, false)
      waiting += text
      if (waiting.length >= SAMPLE) begin()
    }
    for await (const chunk of bytes()) {
      signal?.throwIfAborted()
      size += chunk.length
      if (size > LIMITS.tableBytes.most) {
        problems.add(file, null, null, ...tooMany('tableBytes'))
        return null
      }
      take(decoder.decode(chunk, { stream: true }))
      if (stopped) return null
    }
    take(decoder.decode())
    if (!rows) begin()
    ;(rows as CsvRows | null)?.end()
    if (stopped) return null
    if (encoding.by === 'likely') notes.push(likelyNote(encoding))
    if (blanked.length > 0) notes.push(say('controlsBlanked', blanked))
    const format = say('textDivided', divider ?? ',', labelOf(encoding.name))
    const table = builder.end({ file, sheet: null, format })
    if (!table) return null
    const isPlain = encoding.name === 'utf-8' && /^[,;\t]$/.test(divider ?? ',') && table.notes.length === 0
    return { ...table, notes: [...notes, ...table.notes], divider: divider ?? ',', isPlain }
  } catch (error) {
    signal?.throwIfAborted()
    problems.add(file, null, null, ...readFault(error))
    return null
  }
}

function asBlanked(field: string): Cell {
  return asText(withoutControls(field))
}

function asText(field: string): Cell {
  return { text: field, type: 'text' }
}

/** What is said of an encoding that nothing but the letters of a text tells. */
export function likelyNote({ name }: Encoding): Said {
  return say('likelyEncoding', labelOf(name))
}

function labelOf(encoding: string): string {
  return encoding.replace(/^windows/, 'Windows').replace(/^(utf|iso|gb|euc|big|koi)/i, (name) => name.toUpperCase())
}

/**
 * What divides the fields of a text: the mark by which most rows have as many fields as most others, and of two such marks the one that makes more fields. The comma, where
 * none divides it.
 */
function dividerOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  // The last line may be cut off.
  const whole = sample.length < SAMPLE ? sample : sample.slice(0, sample.lastIndexOf('\n') + 1)
  const found = DIVIDERS.map((mark) => ({ mark, ...evenness(whole, mark) })).filter(({ width }) => width > 1)
  const best = found.toSorted((a, b) => b.share - a.share || b.width - a.width)[0]
  return best?.mark ?? ','
}

/** How many fields most rows have, and the share of rows that have so many. */
function evenness(text: string, mark: string): { width: number; share: number } {
  const widths = new Map<number, number>()
  let count = 0
  const rows = new CsvRows(
    {
      row(fields) {
        count++
        widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
        return count < 200
      },
      fault: () => undefined,
    },
    mark,
  )
  rows.push(text, false)
  rows.end()
  const [width = 1, often = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { width, share: count === 0 ? 0 : often / count }
}
