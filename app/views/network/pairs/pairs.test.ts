import { describe, expect, it } from 'vitest'
import { type SignedLine, signedGraphOfLines } from '../../../../positions/balance/index.ts'
import { seededRandom } from '../../../../positions/map/index.ts'
import { graphOfPairs, pairsAnswer } from '../../../api/pairs-answer.ts'
import { pairsDrawing, pairsScene } from './scene.ts'

/** Lines between made-up nodes, some against any division. */
function lines(seed: number): SignedLine[] {
  const random = seededRandom(seed)
  const n = 4 + Math.floor(random() * 9)
  return Array.from({ length: n }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const))
    .flat()
    .filter(() => random() < 0.6)
    .map(([a, b]) => ({
      source: `Node ${a}`,
      target: `Node ${b}`,
      sign: random() < (a % 3 === b % 3 ? 0.85 : 0.2) ? 1 : -1,
    }))
}

describe('pairs drawn', () => {
  it.each(Array.from({ length: 25 }, (_, i) => i + 1))('say what was measured, graph %i', (seed) => {
    const pairs = graphOfPairs(lines(seed), 'pairs.csv')
    for (const asked of ['any', 3, undefined] as const) {
      const answer = pairsAnswer(pairs, asked)
      const scene = pairsScene({ title: 'pairs.csv', ...pairs, answer })
      const { value, partition } = answer.camps ?? answer.frustration
      const thick = scene.edges.filter(({ strength }) => strength === 1)
      expect(thick).toHaveLength(value)
      expect(scene.edges).toHaveLength(pairs.graph.sign.length)
      expect(scene.title).toContain(value === 0 ? 'no line' : `${value} of ${pairs.graph.sign.length} lines`)
      for (const { a, b, layer, strength } of scene.edges) {
        const together = partition[pairs.names[a] as string] === partition[pairs.names[b] as string]
        expect(strength === 1).toBe((layer === 'agree') !== together)
      }
      for (const { members, color } of scene.hulls) {
        const groups = new Set(members.map((node) => partition[scene.nodes[node]?.id as string]))
        expect(groups.size).toBe(1)
        expect(members.length).toBe(Object.values(partition).filter((one) => groups.has(one)).length)
        for (const node of members) expect(scene.nodes[node]?.color).toBe(color)
      }
      const outlined = new Set(scene.hulls.flatMap(({ members }) => members))
      expect(scene.nodes.filter(({ color }) => color === 'other')).toHaveLength(scene.nodes.length - outlined.size)
      expect(scene.legend.some(({ label }) => label.startsWith('thick'))).toBe(thick.length > 0)
    }
  })

  it.each(Array.from({ length: 40 }, (_, i) => i + 100))(
    'names who alone could stand elsewhere, as moving each shows, graph %i',
    (seed) => {
      const { graph, names } = graphOfPairs(lines(seed), 'pairs.csv')
      const against = (groupOf: readonly number[]) =>
        graph.sign.reduce((sum, sign, line) => {
          const together = groupOf[graph.source[line] as number] === groupOf[graph.target[line] as number]
          return sum + (sign > 0 === together ? 0 : 1)
        }, 0)
      for (const asked of ['any', undefined] as const) {
        const answer = pairsAnswer({ graph, names }, asked)
        const { partition } = answer.camps ?? answer.frustration
        const groupOf = names.map((name) => partition[name] as number)
        const homes = [...new Set(groupOf), ...(asked === 'any' || new Set(groupOf).size === 1 ? [99] : [])]
        const now = against(groupOf)
        const free = names.filter((_, node) => {
          const alone = groupOf.filter((one) => one === groupOf[node]).length === 1
          return homes.some((home) => {
            if (home === groupOf[node] || (home === 99 && alone)) return false
            return against(groupOf.map((one, at) => (at === node ? home : one))) === now
          })
        })
        const scene = pairsScene({ title: 'pairs.csv', graph, names, answer })
        expect(scene.nodes.filter(({ mark }) => mark === 'ring').map(({ id }) => id)).toEqual(free)
        expect(scene.notes.some((note) => note.includes('stood elsewhere'))).toBe(free.length > 0)
      }
    },
  )

  it('is drawn in both languages, and says that the least was not proved', () => {
    const pairs = graphOfPairs(lines(3), 'pairs.csv')
    const answer = pairsAnswer(pairs, 'any')
    const camps = { ...(answer.camps as NonNullable<typeof answer.camps>), exact: false, atLeast: 0 }
    const german = pairsScene({ title: 'pairs.csv', ...pairs, answer: { ...answer, camps }, lang: 'de' })
    expect(german.title).toMatch(/Lager/)
    expect(german.notes[0]).toContain('weniger als 0 hat keine')
    expect(pairsScene({ title: 'pairs.csv', ...pairs, answer }).notes[0]).not.toContain('the best that was found')
    expect(pairsDrawing({ title: 'pairs.csv', ...pairs, answer }, { width: 400, height: 600 }).desc).toContain('Camp 1')
  })

  it('has words for a graph without a line', () => {
    const graph = signedGraphOfLines([])
    expect(pairsScene({ title: 'none.csv', ...graph, answer: pairsAnswer(graph, 'any') }).title).toContain('No line')
  })
})
