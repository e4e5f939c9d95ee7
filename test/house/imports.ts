import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** A file of code, and the files of the repository that it imports, be it for their types alone. */
export interface CodeFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly string[]
}

/** One import from one file to another. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Whether a file is there for tests or benchmarks alone. */
export function isTest(path: string): boolean {
  return /\.test\.|^test\/|^bench\//.test(path)
}

/** All files of code below `root` that git knows of or would take, by path. */
export function codeFiles(root: string): ReadonlyMap<string, CodeFile> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs']
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n')
  const known = new Set(paths.filter((path) => path !== '' && existsSync(join(root, path))))
  return new Map(
    Array.from(known, (path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const here = (name: string) => posix.join(posix.dirname(path), name)
      const targets = [
        ...importedNames(path, text).map(here),
        ...globsOf(text).flatMap((glob) => [...known].filter((file) => patternOf(here(glob)).test(file))),
      ]
      const imports = [...new Set(targets)].filter((target) => known.has(target) && target !== path)
      return [path, { path, lines: text.split('\n').length - 1, imports }]
    }),
  )
}

function importedNames(path: string, text: string): string[] {
  const { module } = parseSync(path, text)
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
    // What is fetched later, and types named in the middle of a line, which the parser does not list.
    ...Array.from(text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g), (match) => match[1] as string),
  ].filter((name) => name.startsWith('.'))
}

function patternOf(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
}

/** What is found by where it lies. */
function globsOf(text: string): string[] {
  return Array.from(text.matchAll(/\bimport\.meta\.glob(?:<[^(]*>)?\(\s*'([^']+)'/g), (match) => match[1] as string)
}

/** The groups of nodes that reach one another: none of them can stand below the others. Tarjan 1972, SIAM Journal on Computing 1:146–160. */
export function circles(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string): number => {
    let least = index.size
    index.set(node, least)
    stack.push(node)
    for (const other of next(node)) {
      if (!index.has(other)) least = Math.min(least, visit(other))
      else if (stack.includes(other)) least = Math.min(least, low.get(other) ?? (index.get(other) as number))
    }
    low.set(node, least)
    if (least === index.get(node)) {
      const circle = stack.splice(stack.indexOf(node))
      if (circle.length > 1) found.push(circle.sort())
    }
    return least
  }
  for (const node of nodes) if (!index.has(node)) visit(node)
  return found
}

/** The part of a folder that a path is in: the folder or file directly in it; undefined for what lies elsewhere. */
export function partOf(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined
}

/** The imports from one part of a folder to another, tests aside, by the two parts. */
export function arrowsIn(folder: string, files: ReadonlyMap<string, CodeFile>): Map<string, Map<string, Import[]>> {
  const arrows = new Map<string, Map<string, Import[]>>()
  for (const { path, imports } of files.values()) {
    const part = partOf(folder, path)
    if (part === undefined || isTest(path)) continue
    const from = arrows.get(part) ?? new Map<string, Import[]>()
    arrows.set(part, from)
    for (const to of imports) {
      const other = partOf(folder, to)
      if (other === undefined || other === part) continue
      from.set(other, [...(from.get(other) ?? []), { from: path, to }])
    }
  }
  return arrows
}

/** The fewest arrows, each from one part of a folder to another, that run up in any order of its parts. Exact up to 20 parts in one circle. */
export function arrowsUp(
  arrows: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): (readonly [from: string, to: string])[] {
  return circles(arrows.keys(), (part) => arrows.get(part)?.keys() ?? []).flatMap((parts) => {
    const above = parts.map((from) =>
      parts.reduce((set, to, i) => (arrows.get(from)?.has(to) ? set | (1 << i) : set), 0),
    )
    const all = (1 << parts.length) - 1
    // For each set of parts on the lowest floors: the fewest arrows up that they cost, and who is the highest of them.
    const cost = new Uint16Array(all + 1).fill(65_535)
    const highest = new Uint8Array(all + 1)
    cost[0] = 0
    for (let low = 0; low < all; low++) {
      for (let next = 0; next < parts.length; next++) {
        const set = low | (1 << next)
        if (set === low) continue
        const more = (cost[low] as number) + ones((above[next] as number) & ~set)
        if (more < (cost[set] as number)) [cost[set], highest[set]] = [more, next]
      }
    }
    const order: string[] = []
    for (let set = all; set > 0; set &= ~(1 << (highest[set] as number)))
      order.push(parts[highest[set] as number] as string)
    return order.flatMap((high, floor) =>
      order.slice(floor + 1).flatMap((low) => (arrows.get(low)?.has(high) ? [[low, high] as const] : [])),
    )
  })
}

function ones(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}
