import { strFromU8, unzipSync, zipSync } from 'fflate'
import { crc32 } from '../../../positions/crc32.ts'
import { LIMITS, type LimitName } from '../../limits.ts'
import { markUncomputed } from './uncomputed.ts'

/** A workbook holds more than is read. */
export class WorkbookTooLarge extends Error {
  readonly limit: LimitName

  constructor(limit: LimitName) {
    super(limit)
    this.limit = limit
  }
}

/** Parts of a workbook that hold no cells: pictures, drawings, fonts, macros, previews. */
const BESIDE =
  /(^|\/)(media|drawings|charts|embeddings|Pictures|Thumbnails|Configurations2)\/|vbaProject\.bin$|^__proto__$/i
/** Rows and cells of a sheet of OpenDocument, whatever its prefix is. */
const REPEATED = /<(?:\w+:)?(table-row|(?:covered-)?table-cell)\b([^>]*)>/g

/**
 * A workbook that is a ZIP archive, unpacked within bounds and packed again without compression, so that the reader behind it meets nothing larger than what was counted here: it unpacks whatever
 * there is, trusts no size, checks no sum, and at some damaged parts never ends. Formulas without a value are marked on the way. Throws `WorkbookTooLarge`, or what the unpacker throws at a damaged archive.
 */
export function boundedWorkbook(bytes: Uint8Array): Uint8Array {
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (BESIDE.test(name)) return false
      size += originalSize
      if (size > LIMITS.workbookBytes.most) throw new WorkbookTooLarge('workbookBytes')
      return true
    },
  })
  checkSums(bytes, parts)
  const content = parts['content.xml']
  if (content) boundRepeats(strFromU8(content))
  markUncomputed(parts)
  return zipSync(parts, { level: 0 })
}

/** Throws unless each part has the checksum that the archive's directory says. */
function checkSums(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== 0x06054b50) end--
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const length = view.getUint16(at + 28, true)
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length), (view.getUint16(at + 8, true) & 0x800) === 0)
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (part && crc32(part) !== view.getUint32(at + 16, true)) throw new Error(`${name} is damaged`)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** OpenDocument writes equal cells and rows once, with how often they are repeated: few bytes may stand for any number of cells. */
function boundRepeats(content: string): void {
  let cells = 0
  let rows = 1
  for (const [, tag, attributes = ''] of content.matchAll(REPEATED)) {
    if (tag === 'table-row') {
      rows = repeats(attributes, 'rows')
      continue
    }
    const isEmpty = attributes.endsWith('/') && !/\bvalue(-type)?=/.test(attributes)
    if (!isEmpty) cells += rows * repeats(attributes, 'columns')
    if (cells > LIMITS.cells.most) throw new WorkbookTooLarge('cells')
  }
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  const told = new RegExp(`number-${what}-repeated=["'](\\d+)`).exec(attributes)?.[1]
  return told === undefined ? 1 : Number(told)
}
