/** Prints what docs/architecture.md tells of the house in numbers: `node test/house/figures.mjs [FOLDER OF A CHECKOUT]`. */
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = process.argv[2] ?? join(import.meta.dirname, '../..')
const { module } = await runnerImport(join(import.meta.dirname, 'imports.ts'), { configFile: false, logLevel: 'error' })
const { arrowsIn, arrowsUp, circles, codeFiles, isTest } = module

const files = codeFiles(root)
const sources = [...files.values()].filter(({ path }) => !isTest(path))
const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b)
const quantile = (share) => sizes[Math.ceil(share * sizes.length) - 1]
const found = circles(files.keys(), (path) => files.get(path).imports)
const readers = new Map()
for (const { path, imports } of sources) for (const to of imports) readers.set(to, [...(readers.get(to) ?? []), path])
const alone = sources.filter(({ path }) => readers.get(path)?.length === 1)
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'))
const beside = alone.filter(({ path }) => folderOf(path) === folderOf(readers.get(path)[0]))

const figures = {
  'files of code': files.size,
  'source files': sources.length,
  'lines of source': sizes.reduce((sum, lines) => sum + lines, 0),
  'median lines': quantile(0.5),
  'nine in ten have at most': quantile(0.9),
  'source files of at most 20 lines': sizes.filter((lines) => lines <= 20).length,
  'source files above 400 lines': sizes.filter((lines) => lines > 400).length,
  'source files with one reader': alone.length,
  'of these in their reader’s folder': beside.length,
  circles: found.length,
  'files in circles': found.flat().length,
}
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`)

const parents = new Set(sources.map(({ path }) => folderOf(path)).flatMap((path) => [path, folderOf(path)]))
for (const folder of [...parents].filter((path) => path !== '').sort()) {
  const up = arrowsUp(arrowsIn(folder, files))
  if (up.length > 0)
    console.log(`arrows up in ${folder}: ${up.length} (${up.map((two) => two.join(' → ')).join(', ')})`)
}
for (const { path, lines } of sources) if (lines > 400) console.log(`${path}: ${lines} lines`)
