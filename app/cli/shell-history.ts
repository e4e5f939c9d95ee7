import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const LINES = 1_000

/** What was typed before, newest first, as the prompt takes it; nothing when it cannot be read. */
export function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-LINES)
      .reverse()
  } catch {
    return []
  }
}

/** Keeps what was typed, newest first, for the person alone; a folder that cannot be written costs only the history. */
export function writeHistory(file: string, newestFirst: readonly string[]): void {
  const draft = `${file}.${process.pid}.new`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${newestFirst.slice(0, LINES).reverse().join('\n')}\n`, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    // The next session begins with what was typed before this one.
    rmSync(draft, { force: true })
  }
}
