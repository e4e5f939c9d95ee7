/** A result's nodes and relationships drawn by Sigma, in the explorer's colours. */
import { MultiDirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import Sigma from 'sigma'
import { THEMES, type ThemeName } from '../../../../diagram/palette.ts'
import { nodeWords, type ResultGraphData } from './result-graph.ts'

const FILLS = ['nation', 'bloc-2', 'bloc-3', 'person', 'bloc-5', 'bloc-6', 'bloc-1', 'other'] as const
const ROUNDS = 120
/** The package is CommonJS: its types name the module where the program gets the function. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

/** Draws into an element, which must have a size; returns what ends it. The same result is laid out the same. */
export function drawResult(
  container: HTMLElement,
  data: ResultGraphData,
  theme: ThemeName,
  onNode: (elementId: string) => void,
): () => void {
  const colors = THEMES[theme]
  const graph = new MultiDirectedGraph()
  const labels = [...new Set(data.nodes.map(({ labels: [first = ''] }) => first))].sort()
  data.nodes.forEach((node, i) => {
    const angle = (2 * Math.PI * i) / data.nodes.length
    const fill = FILLS[labels.indexOf(node.labels[0] ?? '') % FILLS.length] ?? 'other'
    graph.addNode(node.elementId, {
      x: Math.cos(angle),
      y: Math.sin(angle),
      size: 6,
      color: colors[fill],
      label: nodeWords(node),
    })
  })
  for (const { elementId, start, end, type } of data.relationships) {
    graph.addEdgeWithKey(elementId, start, end, { label: type, size: 1.2, color: colors.muted })
  }
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: ROUNDS,
      settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 400, strongGravityMode: true },
    })
  }
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'arrow',
    renderEdgeLabels: graph.size <= 60,
    labelColor: { color: colors.ink },
    edgeLabelColor: { color: colors.muted },
    labelRenderedSizeThreshold: 4,
    defaultDrawNodeHover: () => {},
  })
  sigma.on('clickNode', ({ node }) => onNode(node))
  return () => sigma.kill()
}
