import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arrowsIn, arrowsUp, circles, codeFiles, isTest, partOf } from './imports.ts'

const ROOT = join(import.meta.dirname, '../..')
const files = codeFiles(ROOT)
const sources = [...files.values()].filter(({ path }) => !isTest(path))
const folders = [...new Set(sources.flatMap(({ path }) => foldersAbove(path)))]

/** The folders whose parts import one another: each has a floor of its own in FLOORS for its pages and shell. */
const BY_FLOORS_ALONE = ['app']

/** For each package its floors from the top down, as docs/architecture.md lists them: folders, or patterns of paths where a folder spans two floors. */
const FLOORS = Array.from(
  readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^- `([\w/-]+)\/`: (.+)$/gm),
  ([, folder, floors]) => ({
    folder: folder as string,
    floors: Array.from((floors as string).matchAll(/`([^`]+)`/g), ([, floor]) => floor as string),
  }),
)

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path)
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)]
}

it('has no files that import one another, be it by way of others or for a type', () => {
  expect(circles(files.keys(), (path) => files.get(path)?.imports ?? [])).toEqual([])
})

it('has no folder whose parts import one another', () => {
  const both = folders
    .filter((folder) => !BY_FLOORS_ALONE.includes(folder))
    .flatMap((folder) => arrowsUp(arrowsIn(folder, files)).map(([from, to]) => `${folder}: ${from} → ${to}`))
  expect(both).toEqual([])
})

/** Packages whose parts are entered by their doors alone. */
const WITH_DOORS = ['positions', 'graph-store', 'graph-loader']

it.each(WITH_DOORS)('enters a part of %s/ by its door alone', (folder) => {
  const partIn = (path: string) => new RegExp(`^${folder}/[^/]+/`).exec(path)?.[0]
  const past = sources.flatMap(({ path, imports }) =>
    imports
      .filter((to) => partIn(to) !== undefined && partIn(to) !== partIn(path))
      .filter((to) => to !== `${partIn(to)}index.ts`)
      .map((to) => ({ from: path, to })),
  )
  expect(past).toEqual([])
})

describe.each(FLOORS)('$folder', ({ folder, floors }) => {
  const patterns = floors
    .map((floor, rank) => ({
      rank,
      depth: floor.split('/').length,
      path: new RegExp(`^${floor.replace('*', '[^/]+')}(/|$)`),
    }))
    .sort((a, b) => b.depth - a.depth)
  const floorOf = (path: string) => patterns.find((floor) => floor.path.test(path.slice(folder.length + 1)))?.rank

  it('has a floor for each of its folders', () => {
    const inFolders = sources.filter(({ path }) => partOf(folder, path)?.includes('.') === false)
    expect(inFolders.filter(({ path }) => floorOf(path) === undefined).map(({ path }) => path)).toEqual([])
  })

  it('has no import that runs up from one floor to another', () => {
    const up = sources
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })))
      .filter(({ from, to }) => to.startsWith(`${folder}/`) && (floorOf(to) ?? 99) < (floorOf(from) ?? 0))
    expect(up).toEqual([])
  })
})
