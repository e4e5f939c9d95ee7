import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answers, readOnly, startAsNobody } from './as-another-user.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'parley-package-'))
const installed = join(folder, 'node_modules/parley')

beforeAll(() => {
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })
  npm(['pack', '--pack-destination', folder], ROOT)
  const [archive = ''] = readdirSync(folder)
  expect(archive).toMatch(/^parley-\d+\.\d+\.\d+\.tgz$/)
  // A folder of its own with no package.json in it, as npx makes one.
  npm(['install', '--prefix', folder, '--prefer-offline', join(folder, archive)], folder)
}, 600_000)

afterAll(() => {
  readOnly(folder, true)
  rmSync(folder, { recursive: true })
})

it('has what was built, the datasets and the command, and neither sources nor tools', () => {
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'app', 'dist', 'package.json', 'seeds'])
  expect(readdirSync(join(installed, 'app/bootstrap')).sort()).toEqual(['command.mjs', 'parley.mjs', 'root.mjs'])
  expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['command', 'fonts', 'web'])
  for (const tool of ['vite', 'vitest', 'typescript', '@biomejs']) {
    expect(existsSync(join(folder, 'node_modules', tool)), tool).toBe(false)
  }
})

it('starts from its link, by somebody who may not write to it, without installing or building', async () => {
  readOnly(folder)
  const command = join(folder, 'node_modules/.bin/parley')
  const flags = ['start', '--store', 'memory', '--port', '0', '--no-open']
  const started = await startAsNobody([command, ...flags], folder)
  await answers(started)
  expect(started.said()).not.toMatch(/Installing|Building/)
  expect(await started.stop()).toBe(0)
})
