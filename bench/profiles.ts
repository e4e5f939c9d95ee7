import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profileFiles } from './profile-files.ts'
import { figures, imported } from './tables.ts'

const VALUES = 100_000
const RUNS = 3

/** A file of real size of each kind that is known by its header, read and written as a data package, start-up included: time and memory. */
export async function profiles(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    process.stdout.write(
      `\n### Files known by their headers, of about ${VALUES.toLocaleString('en')} values, read by command\n\n| profile | rows | size | median | spread | memory at most |\n|---|---|---|---|---|---|\n`,
    )
    for (const { id, name, rows, text } of profileFiles(VALUES)) {
      const path = join(home, name)
      const content = text()
      writeFileSync(path, content)
      const runs = Array.from({ length: RUNS }, (_, i) => imported(path, join(home, `${id}-${i}`), home, []))
      process.stdout.write(
        `| ${id} | ${rows.toLocaleString('en')} | ${(content.length / 1e6).toFixed(1)} MB | ${figures(runs)} |\n`,
      )
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
