import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { PUBLISHED_MARK } from '../../api/published-layout.ts'

/** A folder that a copy is written to: new files first, its page last, and what an earlier copy left goes at the end. */
export class SiteFolder {
  readonly #folder: string
  readonly #written = new Set<string>()
  #bytes = 0

  /** Throws an Error for people when the folder holds anything but an earlier copy, unless `force`. */
  constructor(folder: string, force: boolean) {
    this.#folder = folder
    const page = join(folder, 'index.html')
    const isOurs = existsSync(page) && readFileSync(page, 'utf8').includes(PUBLISHED_MARK)
    if (!force && !isOurs && existsSync(folder) && readdirSync(folder).length > 0) {
      throw new Error(
        `output: "${folder}" is not empty and holds no earlier copy; choose another folder, or give --force`,
      )
    }
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
    this.#written.add(path)
    this.#bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }

  /** Removes what an earlier copy left below these folders. */
  clean(folders: readonly string[]): void {
    for (const folder of folders) {
      for (const entry of readdirSync(join(this.#folder, folder), { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name)
        const path = relative(this.#folder, file).split(sep).join('/')
        const isEmpty = entry.isDirectory() && ![...this.#written].some((one) => one.startsWith(`${path}/`))
        if (isEmpty || (entry.isFile() && !this.#written.has(path))) rmSync(file, { recursive: true, force: true })
      }
    }
  }
}
