import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codeFiles } from '../../test/house/imports.ts'
// @ts-expect-error: plain JavaScript, without types
import * as built from './built.mjs'

const { NODE_SOURCES, PAGE_SOURCES }: Readonly<Record<string, readonly string[]>> = built
const FILES = codeFiles(join(import.meta.dirname, '../..'))

/** All files of ours that some files import, by way of others too. */
function reachedFrom(roots: readonly string[]): string[] {
  const reached = new Set<string>()
  const todo = [...roots]
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    todo.push(...(FILES.get(path)?.imports ?? []))
  }
  return [...reached]
}

it.each([
  [
    'the command and the server',
    NODE_SOURCES as readonly string[],
    ['app/cli/main.ts', 'app/server/compute/compute-worker.ts'],
  ],
  ['the page', PAGE_SOURCES as readonly string[], ['app/web/main.tsx', 'app/web/worker/worker.ts', 'vite.config.ts']],
] as const)('builds %s again when any file of them has changed', (_, sources, roots) => {
  const reached = reachedFrom(roots)
  expect(reached.length).toBeGreaterThan(200)
  expect(reached.filter((path) => !sources.some((source) => path === source || path.startsWith(`${source}/`)))).toEqual(
    [],
  )
})
