import { strFromU8, unzipSync, zipSync } from 'fflate'
import { LIMITS, type LimitName } from '../../limits.ts'

/** A workbook holds more than is read. */
export class WorkbookTooLarge extends Error {
  readonly limit: LimitName

  constructor(limit: LimitName) {
    super(limit)
    this.limit = limit
  }
}

/** Parts of a workbook that hold no cells: pictures, drawings, fonts, macros, previews. */
const BESIDE = /(^|\/)(media|drawings|charts|embeddings|Pictures|Thumbnails|Configurations2)\/|vbaProject\.bin$/i
/** Rows and cells of a sheet of OpenDocument, whatever its prefix is. */
const REPEATED = /<(?:\w+:)?(table-row|(?:covered-)?table-cell)\b([^>]*)>/g

/**
 * A workbook that is a ZIP archive, unpacked within bounds and packed again without compression, so that the reader behind it meets nothing larger than what was counted here: it unpacks whatever
 * there is, and trusts no size. Throws `WorkbookTooLarge`, or what the unpacker throws at a damaged archive.
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
  const content = parts['content.xml']
  if (content) boundRepeats(strFromU8(content))
  return zipSync(parts, { level: 0 })
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
