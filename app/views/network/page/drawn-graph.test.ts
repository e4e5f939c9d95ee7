import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { DrawnGraph } from './drawn-graph.ts'

const sigma = dirname(createRequire(import.meta.url).resolve('sigma'))
const isGraph: (one: unknown) => boolean = createRequire(join(sigma, 'sigma.esm.js'))('graphology-utils/is-graph')
const source = readFileSync(join(sigma, 'sigma.esm.js'), 'utf8')
/** All that Sigma's own code asks of a graph; `size` and `order` are no functions. */
const ASKED = [...new Set([...source.matchAll(/\bgraph\.([a-zA-Z]+)/g)].map(([, name]) => name as string))].sort()

describe('DrawnGraph', () => {
  it('has all that Sigma asks of a graph', () => {
    expect(ASKED).toContain('extremities')
    const graph = new DrawnGraph()
    expect(ASKED.filter((name) => !(name in graph))).toEqual([])
    expect(isGraph(graph)).toBe(true)
  })

  it('tells what Sigma listens for', () => {
    const heard: string[] = []
    const graph = new DrawnGraph()
    const events = [...source.matchAll(/graph\.on\("([a-zA-Z]+)"/g)].map(([, name]) => name as string)
    for (const event of events) graph.on(event, () => heard.push(event))
    graph.addNode('astoria', { x: 0 })
    graph.addNode('borduria', { x: 1 })
    graph.addEdge('astoria', 'borduria', {})
    expect(heard).toEqual([])
    graph.told()
    graph.moveNode('astoria', { x: 2, y: 3 })
    graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: 4 }), { attributes: ['x'] })
    graph.clearEdges()
    graph.dropNode('borduria')
    expect(heard).toEqual(['edgesCleared', 'nodeAttributesUpdated', 'eachNodeAttributesUpdated', 'nodeDropped'])
    expect(graph.getNodeAttributes('astoria')).toEqual({ x: 4, y: 3 })
    expect(() => graph.getNodeAttributes('borduria')).toThrow('borduria')
  })

  it('answers as graphology does, whatever is added, changed and taken away', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const step = fc.oneof(
      fc.record({ do: fc.constant('circle' as const), a: id, x: fc.integer() }),
      fc.record({ do: fc.constant('line' as const), a: id, b: id }),
      fc.record({ do: fc.constant('clear' as const) }),
      fc.record({ do: fc.constant('drop' as const), a: id }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const [ours, theirs] = [new DrawnGraph(), new UndirectedGraph()]
        for (const one of steps) {
          if (one.do === 'clear') for (const graph of [ours, theirs]) graph.clearEdges()
          else if (one.do === 'circle')
            for (const graph of [ours, theirs])
              if (graph.hasNode(one.a)) graph.mergeNodeAttributes(one.a, { x: one.x })
              else graph.addNode(one.a, { x: one.x, y: 0 })
          else if (one.do === 'line') {
            if (one.a === one.b || !theirs.hasNode(one.a) || !theirs.hasNode(one.b) || theirs.hasEdge(one.a, one.b))
              continue
            for (const graph of [ours, theirs]) graph.addEdge(one.a, one.b, { of: `${one.a}${one.b}` })
          } else if (theirs.hasNode(one.a) && theirs.degree(one.a) === 0)
            for (const graph of [ours, theirs]) graph.dropNode(one.a)
        }
        expect(told(ours)).toEqual(told(theirs))
      }),
    )
  })
})

function told(graph: DrawnGraph | UndirectedGraph) {
  const nodes: unknown[] = []
  graph.forEachNode((id: string, attributes: object) => nodes.push([id, { ...attributes }, graph.neighbors(id).sort()]))
  const lines: unknown[] = []
  graph.forEachEdge((_: string, attributes: object, a: string, b: string) => lines.push([attributes, a, b]))
  const ends = graph.edges().map((line) => [...graph.extremities(line)])
  return { order: graph.order, size: graph.size, ids: graph.nodes(), nodes, lines, ends }
}
