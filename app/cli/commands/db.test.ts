import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { main } from '../main.ts'

let home = ''
let printed = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'parley-db-'))
  vi.stubEnv('PARLEY_HOME', home)
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += text
    const done = rest.find((one) => typeof one === 'function')
    done?.()
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.removeAllListeners('uncaughtException')
  process.exitCode = undefined
  rmSync(home, { recursive: true, force: true })
})

it('db status ends with exit code 3 while nothing runs, and says where the data would be', async () => {
  await main(['db', 'status'])
  expect(process.exitCode).toBe(3)
  expect(printed).toContain(`data folder: ${home}`)
  expect(printed).not.toContain('process')
})
