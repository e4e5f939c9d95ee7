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
 * Chooses faults: `next(package)` gives the package's next fault on a line not used before, and `all()` as many as were asked for, with at
 * least four in each package and twelve in the page when there are sixty.
 */
export function chooser({ seed, count, only, files, read }) {
  const random = seeded(seed)
  const lines = new Map(PACKAGES.map(([name]) => [name, []]))
  for (const file of files) {
    const owner = PACKAGES.find(([, pattern]) => pattern.test(file))?.[0]
    if (owner === undefined || (only !== undefined && !only.some((path) => file.startsWith(path)))) continue
    const source = read(file)
    const byLine = grouped(faultsIn(file, source))
    for (const faults of byLine.values())
      lines.get(owner).push(faults.map((fault) => ({ ...fault, package: owner, says: describeFault(source, fault) })))
  }
  const next = (name) => {
    const open = lines.get(name)
    if (open.length === 0) return undefined
    const [faults] = open.splice(Math.floor(random() * open.length), 1)
    return faults[Math.floor(random() * faults.length)]
  }
  const share = Math.min(1, count / 60)
  const all = () => {
    const chosen = PACKAGES.flatMap(([name]) =>
      Array.from({ length: Math.round((name === PAGE ? LEAST_IN_PAGE : LEAST) * share) }, () => next(name)),
    ).filter((one) => one !== undefined)
    const names = PACKAGES.flatMap(([name]) => lines.get(name).map(() => name))
    while (chosen.length < count && names.length > 0) chosen.push(next(names[Math.floor(random() * names.length)]))
    return chosen.slice(0, count)
  }
  return { next, all }
}

function grouped(faults) {
  const byLine = new Map()
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault])
  return byLine
}
