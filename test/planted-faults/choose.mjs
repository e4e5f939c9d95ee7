/** Chooses by a seed which faults are planted: so many in each package, and no two on one line. */
import { describeFault, faultsIn } from './faults.mjs'

const PAGE = 'the page'
/** The packages; the first whose pattern a file matches has it. */
const PACKAGES = [
  [PAGE, /^app\/(web\/|views\/([^/]+\/page\/|pages\.ts))/],
  ...['positions', 'diagram', 'graph-store', 'graph-loader'].map((name) => [name, new RegExp(`^${name}/`)]),
  ...['accounts', 'api', 'calls', 'cli', 'export-files', 'server', 'store', 'views'].map((name) => [
    `app/${name}`,
    new RegExp(`^app/${name}/`),
  ]),
]
const LEAST = 4
const LEAST_IN_PAGE = 12

export const isPage = (fault) => fault.package === PAGE

/** A random number from 0 up to 1 from a seed, by mulberry32. */
function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Chooses faults of each package on lines of their own: `{ package, wanted, faults }`, with twice as many faults as are wanted, for some will not
 * compile. At least four are wanted in each package and twelve in the page when there are sixty; the rest falls where there are most lines.
 */
export function chosenFaults({ seed, count, only, files, read }) {
  const random = seeded(seed)
  const lines = new Map(PACKAGES.map(([name]) => [name, []]))
  for (const file of files) {
    const owner = PACKAGES.find(([, pattern]) => pattern.test(file))?.[0]
    if (owner === undefined || (only !== undefined && !only.some((path) => file.startsWith(path)))) continue
    const source = read(file)
    for (const faults of grouped(faultsIn(file, source)).values())
      lines.get(owner).push(faults.map((fault) => ({ ...fault, package: owner, says: describeFault(source, fault) })))
  }
  const share = Math.min(1, count / 60)
  const open = PACKAGES.filter(([name]) => lines.get(name).length > 0)
  const wanted = new Map(open.map(([name]) => [name, Math.round((name === PAGE ? LEAST_IN_PAGE : LEAST) * share)]))
  const byLines = open.flatMap(([name]) => lines.get(name).map(() => name))
  const all = () => [...wanted.values()].reduce((sum, n) => sum + n, 0)
  while (all() < count) {
    const name = byLines[Math.floor(random() * byLines.length)]
    wanted.set(name, wanted.get(name) + 1)
  }
  const drawn = (name) => {
    const [faults] = lines.get(name).splice(Math.floor(random() * lines.get(name).length), 1)
    return faults[Math.floor(random() * faults.length)]
  }
  return [...wanted].map(([name, n]) => {
    const faults = Array.from({ length: Math.min(2 * n, lines.get(name).length) }, () => drawn(name))
    return { package: name, wanted: n, faults }
  })
}

function grouped(faults) {
  const byLine = new Map()
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault])
  return byLine
}
