import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** The variables by which a system names its folder for temporary files. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP']

// Runs before each test file: all that the file, and the programs that it starts, put there is gone when the file is done.
const before = NAMES.map((name) => [name, process.env[name]] as const)
const own = mkdtempSync(join(tmpdir(), 'parley-file-'))
// Programs that run as another user have to find what was made for them in it.
chmodSync(own, 0o711)
for (const name of NAMES) process.env[name] = own

afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})
