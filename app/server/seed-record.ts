import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Which shipped seed, by the digest of its files, gave which content, by its sha256: so that a later start need not read it again. */
export class SeedRecord {
  readonly #file: string
  readonly #contents: Record<string, string>

  constructor(file: string) {
    this.#file = file
    this.#contents = readRecord(file)
  }

  /** The sha256 of the content that files of this digest gave, or undefined when they were never read. */
  contentOf(digest: string): string | undefined {
    return this.#contents[digest]
  }

  /** Whether some seed, of now or before, gave this content. */
  isSeed(sha256: string): boolean {
    return Object.values(this.#contents).includes(sha256)
  }

  /** Remembers what files gave; a record that cannot be written costs only a second reading. */
  remember(digest: string, sha256: string): void {
    if (this.#contents[digest] === sha256) return
    this.#contents[digest] = sha256
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
      writeFileSync(`${this.#file}.new`, JSON.stringify(this.#contents))
      renameSync(`${this.#file}.new`, this.#file)
    } catch {
      // A read-only home: the next start reads the seeds once more.
    }
  }
}

function readRecord(file: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}

/** The digest of all files of a seed's folder, names and bytes. */
export function seedDigest(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name}\u0000${bytes.length}\u0000`).update(bytes)
  }
  return hash.digest('hex')
}
