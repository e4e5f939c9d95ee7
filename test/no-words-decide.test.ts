import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Errors are told apart by class and code. These files read words of other programs, and say why there is no code.
const ALLOWED = [
  'graph-store/foreign-words.ts',
  'graph-loader/files/browser-files.ts',
  // Reads where in a query the fault is, not what it is.
  'graph-store/guard/told-error.ts',
]
const DECIDES = [
  /\.(message|detail)\??\.(includes|startsWith|endsWith|match|search|indexOf)\(/,
  /\.(test|exec)\(([\w?]+\.)*message\)/,
  /\.message (===|!==) ['"`]/,
]
const ROOT = join(import.meta.dirname, '..')

it('nothing decides by the words of a message', () => {
  const files = ['app', 'diagram', 'graph-loader', 'graph-store', 'positions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  const sources = files.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !ALLOWED.includes(path))
  expect(sources.length).toBeGreaterThan(500)
  const found = sources.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .filter((line) => DECIDES.some((pattern) => pattern.test(line)))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
