import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeError, writeFolderWhole } from '../../../graph-loader/disk/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { PUBLISHED_MARK } from '../../api/published-layout.ts'
import { outputFault } from '../given-paths.ts'

/** The files of a copy while they are written. */
export class SiteFolder {
  readonly #folder: string
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** Writes a file by its path below the folder, with slashes. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#folder, ...path.split('/'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    this.#bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }
}

/**
 * Writes a copy into a folder, whole or not at all: its page is moved there last, and what an earlier copy left below `assets`, `data`, `fonts` and `whole` goes. Rejects with a
 * `UserError` when the folder holds anything but an earlier copy, unless `force`, and with `UserError` or `DiskFullError` when it cannot be written.
 */
export async function writeSite<T>(folder: string, force: boolean, fill: (site: SiteFolder) => Promise<T>): Promise<T> {
  const isObsolete = (path: string) => /^(assets|data|fonts|whole)\//.test(path)
  try {
    if (!force && !isOurs(folder)) {
      throw new UserError('cannot-write', 'output', `"${folder}" is not empty and holds no earlier copy`, {
        next: 'choose another folder, or give --force',
      })
    }
    return await writeFolderWhole(folder, (draft) => fill(new SiteFolder(draft)), { last: 'index.html', isObsolete })
  } catch (error) {
    throw outputFault(error)
  }
}

/** Whether a folder is empty, not there, or an earlier copy. */
function isOurs(folder: string): boolean {
  const page = join(folder, 'index.html')
  try {
    if (existsSync(page) && readFileSync(page, 'utf8').includes(PUBLISHED_MARK)) return true
    return !existsSync(folder) || readdirSync(folder).length === 0
  } catch (error) {
    throw writeError(folder, error)
  }
}
