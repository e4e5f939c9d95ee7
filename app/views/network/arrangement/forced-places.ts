import { forceCollide, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { type Configuration, oriented, seededRandom } from '../../../../positions/map/index.ts'
import type { Tie } from './alignment-ties.ts'

/** What forces act on: `n` bodies of a radius each, tied two by two. */
interface Bodies {
  readonly n: number
  readonly tie: Tie
  readonly radius: (i: number) => number
  readonly seed: number
}

const STEPS = 300
/** Pairs times steps that may be spent. */
const BUDGET = 120_000_000
/** How strongly everything keeps its distance, and is held to the middle, so that what is tied to nothing does not leave. */
const SPACE = -3
const HOLD = 0.012
const PULL = 0.16
const PUSH = 1.6

/**
 * Where bodies come to rest when agreement pulls them together as springs do and disagreement pushes them apart as like charges do, the
 * more the further from the middle of the measure's range; averaged over each body's ties, so that many weak ones do not outweigh a few
 * strong. Turned to its widest spread. Deterministic for a seed. Source: velocity Verlet and the many-body force of d3-force; signed forces
 * after Fruchterman and Reingold 1991, Software: Practice and Experience 21:1129–1164.
 */
export function forcedPlaces({ n, tie, radius, seed }: Bodies): Configuration {
  const rng = seededRandom(seed)
  const spread = 2 * Math.sqrt(n)
  const nodes = Array.from({ length: n }, (): Body => {
    const [angle, out] = [2 * Math.PI * rng(), spread * Math.sqrt(rng())]
    return { x: out * Math.cos(angle), y: out * Math.sin(angle), vx: 0, vy: 0 }
  })
  const steps = Math.max(40, Math.min(STEPS, Math.round(BUDGET / Math.max(1, n * n))))
  forceSimulation(nodes)
    .randomSource(rng)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('space', forceManyBody().strength(SPACE))
    .force('x', forceX(0).strength(HOLD))
    .force('y', forceY(0).strength(HOLD))
    .force('ties', tiedForce(nodes, tie))
    .force(
      'room',
      forceCollide((_, i) => radius(i)),
    )
    .stop()
    .tick(steps)
  return oriented(
    centred({
      x: Float64Array.from(nodes, ({ x }) => x),
      y: Float64Array.from(nodes, ({ y }) => y),
    }),
  )
}

interface Body {
  x: number
  y: number
  vx: number
  vy: number
}

function tiedForce(nodes: readonly Body[], tie: Tie): (alpha: number) => void {
  const n = nodes.length
  const strength = new Float64Array((n * (n - 1)) / 2)
  const ties = new Float64Array(n)
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, at++) {
      const one = tie(i, j)
      strength[at] = Number.isNaN(one) ? 0 : one
      ties[i] = (ties[i] as number) + Math.abs(strength[at] as number)
      ties[j] = (ties[j] as number) + Math.abs(strength[at] as number)
    }
  }
  const share = ties.map((sum) => 1 / Math.max(1, sum))
  return (alpha) => {
    for (let i = 0, at = 0; i < n; i++) {
      const a = nodes[i] as Body
      for (let j = i + 1; j < n; j++, at++) {
        const t = strength[at] as number
        if (t === 0) continue
        const b = nodes[j] as Body
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const square = dx * dx + dy * dy
        const force = alpha * (t > 0 ? PULL * t * n : (PUSH * t * n * n) / Math.max(1, square)) * 0.5
        const [onA, onB] = [force * (share[i] as number), force * (share[j] as number)]
        a.vx += dx * onA
        a.vy += dy * onA
        b.vx -= dx * onB
        b.vy -= dy * onB
      }
    }
  }
}

/** Bodies drawn together until they touch, each staying on its side. Deterministic. */
export function drawnTogether({ x, y }: Configuration, radius: (i: number) => number): Configuration {
  const nodes = Array.from(x, (at, i): Body => ({ x: at, y: y[i] as number, vx: 0, vy: 0 }))
  forceSimulation(nodes)
    .randomSource(seededRandom(1))
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.12))
    .force('room', forceCollide((_, i) => radius(i)).iterations(4))
    .stop()
    .tick(STEPS)
  return oriented(
    centred({ x: Float64Array.from(nodes, (node) => node.x), y: Float64Array.from(nodes, (node) => node.y) }),
  )
}

function centred({ x, y }: Configuration): Configuration {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const [cx, cy] = [mean(x), mean(y)]
  return { x: x.map((value) => value - cx), y: y.map((value) => value - cy) }
}
