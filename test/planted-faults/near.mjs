/** Which tests are near a source file: those that import it, directly or through others, the nearest first. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?!type\s)(?:[^'"();]*?\sfrom\s*)?['"](\.{1,2}\/[^'"]+)['"]|(?:import|vi\.mock|new URL)\(\s*['"](\.{1,2}\/[^'"]+)['"]/g

const GLOB = /import\.meta\.glob(?:<[^>]*>)?\(\s*['"](\.{1,2}\/[^'"]+)['"]/g

/** Who imports each file of a tree: `Map(file → Set(importers))`. */
export function importersIn(root, files) {
  const importers = new Map()
  for (const file of files.filter((one) => /\.(ts|tsx|mjs)$/.test(one))) {
    const source = readFileSync(join(root, file), 'utf8')
    const targets = [...source.matchAll(IMPORT)].map(([, from, dynamic]) => join(dirname(file), from ?? dynamic))
    const globs = [...source.matchAll(GLOB)].map(([, glob]) => pathsOf(join(dirname(file), glob)))
    for (const target of [...targets, ...files.filter((one) => globs.some((paths) => paths.test(one)))]) {
      if (!existsSync(join(root, target))) continue
      if (!importers.has(target)) importers.set(target, new Set())
      importers.get(target).add(file)
    }
  }
  return importers
}

/** The paths that a glob of `*` and `**` stands for. */
function pathsOf(glob) {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}$`)
}

/**
 * The tests that reach a file: those of its own folder and those that read the file itself, or its door, first; then by the folders they share with it
 * and the imports in between.
 */
export function testsNear(file, importers, isTest) {
  const steps = new Map([[file, 0]])
  const queue = [file]
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const importer of importers.get(one) ?? []) {
      if (steps.has(importer)) continue
      steps.set(importer, steps.get(one) + 1)
      queue.push(importer)
    }
  }
  const rank = (test) => steps.get(test) - 3 * Math.max(sharedFolders(file, test), steps.get(test) <= 2 ? 3 : 0)
  return [...steps.keys()].filter(isTest).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function sharedFolders(a, b) {
  const [of, to] = [dirname(a).split('/'), dirname(b).split('/')]
  const parting = of.findIndex((part, index) => part !== to[index])
  return parting === -1 ? of.length : parting
}
