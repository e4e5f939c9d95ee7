/** The one place that knows Sigma: draws a scene, and tells what is pointed at and clicked. */
import { createNodeBorderProgram } from '@sigma/node-border'
import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { NetworkScene, SceneNode } from '../../../diagram/network/scene.ts'
import { contrast, THEMES, type Theme } from '../../../diagram/palette.ts'
import { mixed, withAlpha } from './colors.ts'
import { LineProgram } from './line-program.ts'
import { drawNames } from './names-layer.ts'

/** What a network tells. */
export interface NetworkEvents {
  onActor(id: string, add: boolean): void
  onPair(a: string, b: string): void
  onNothing(): void
}

/** What a network draws. */
export interface NetworkInput {
  readonly scene: NetworkScene
  readonly theme: 'light' | 'dark'
  /** Ids of the selected actors, one or two. */
  readonly selected: readonly string[]
  /** What stands on the line between two selected actors. */
  readonly badge: string | null
}

/** A drawn network; it holds several WebGL contexts until it is killed. */
export interface Network {
  draw(input: NetworkInput): void
  zoom(by: 'in' | 'out' | 'all'): void
  kill(): void
}

const NodeProgram = createNodeBorderProgram({
  borders: [
    { size: { attribute: 'halo', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'haloColor' } },
    { size: { attribute: 'gap', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'gapColor' } },
    { size: { value: 2, mode: 'pixels' }, color: { attribute: 'ring' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
})

const HALO = 2
const GAP = 3
const TWEEN = 450
/** Beyond this many actors a change is drawn at once: moving them all costs more than it tells. */
const TWEEN_UP_TO = 250

/** Draws into an element, which must have a size. */
export function createNetwork(container: HTMLElement, events: NetworkEvents): Network {
  const graph = new UndirectedGraph()
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 48,
    minCameraRatio: 0.08,
    maxCameraRatio: 2.5,
    defaultNodeType: 'actor',
    defaultEdgeType: 'line',
    nodeProgramClasses: { actor: NodeProgram },
    edgeProgramClasses: { line: LineProgram },
    // The names layer draws what is pointed at; Sigma's own hover label is white in every theme.
    defaultDrawNodeHover: () => {},
  })
  const names = namesCanvas(container)

  let input: NetworkInput | null = null
  let nodes = new Map<string, SceneNode>()
  let hovered: string | null = null
  let near: ReadonlySet<string> = new Set()
  let tween = 0
  let told: ReturnType<typeof setTimeout> | undefined

  const themeOf = (): Theme => THEMES[input?.theme ?? 'light']
  const refresh = () => sigma.refresh({ skipIndexation: true })

  const point = (id: string | null) => {
    if (hovered === id) return
    hovered = id
    near = id === null || !graph.hasNode(id) ? new Set() : new Set([id, ...graph.neighbors(id)])
    container.style.cursor = id === null ? '' : 'pointer'
    refresh()
  }

  sigma.setSetting('nodeReducer', (id, data) => {
    const theme = themeOf()
    const selected = input?.selected.includes(id) ?? false
    const dim = hovered !== null && !near.has(id)
    const halo = selected ? HALO : 0
    const fade = (color: string) => (dim ? mixed(color, theme.paper, 0.8) : color)
    return {
      ...data,
      size: (data.radius as number) + (selected ? HALO + GAP : 0),
      halo,
      gap: selected ? GAP : 0,
      haloColor: theme.ink,
      gapColor: theme.paper,
      ring: fade(data.ring as string),
      color: fade(data.fill as string),
      zIndex: selected || id === hovered ? 2 : 1,
    }
  })

  sigma.setSetting('edgeReducer', (edge, data) => {
    const theme = themeOf()
    const [a, b] = graph.extremities(edge) as [string, string]
    const chosen = input?.selected ?? []
    if (chosen.length === 2 && chosen.includes(a) && chosen.includes(b)) {
      return { ...data, color: theme.ink, size: (data.width as number) + 1, zIndex: 3 }
    }
    const focus = hovered ?? (chosen.length === 1 ? (chosen[0] as string) : null)
    const away = focus !== null && a !== focus && b !== focus
    const color = data.line as string
    return {
      ...data,
      size: data.width as number,
      color: away
        ? mixed(color, theme.paper, hovered === null ? 0.7 : 0.88)
        : withAlpha(color, focus === null ? 0.85 : 1),
      zIndex: away ? 0 : 2,
    }
  })

  sigma.on('enterNode', ({ node }) => point(node))
  sigma.on('leaveNode', () => point(null))
  sigma.on('enterEdge', () => {
    container.style.cursor = 'pointer'
  })
  sigma.on('leaveEdge', () => {
    if (hovered === null) container.style.cursor = ''
  })
  sigma.on('clickNode', ({ node, event }) =>
    events.onActor(node, event.original.shiftKey || event.original.ctrlKey || event.original.metaKey),
  )
  sigma.on('clickEdge', ({ edge }) => events.onPair(...(graph.extremities(edge) as [string, string])))
  sigma.on('clickStage', () => events.onNothing())

  sigma.on('afterRender', () => {
    if (input === null) return
    const { width, height } = sigma.getDimensions()
    drawNames(names(width, height), {
      theme: themeOf(),
      hovered,
      near,
      selected: input.selected,
      badge: input.badge,
      nodes: [...nodes.values()].map((node) => {
        const { x, y } = sigma.graphToViewport({
          x: graph.getNodeAttribute(node.id, 'x') as number,
          y: graph.getNodeAttribute(node.id, 'y') as number,
        })
        return { node, x, y, radius: sigma.scaleSize(graph.getNodeAttribute(node.id, 'radius') as number) }
      }),
      width,
      height,
    })
    clearTimeout(told)
    told = setTimeout(tellPlaces, 150)
  })

  // Where the actors are on the screen, for whoever drives the page from outside (a test's pointer); written when the picture rests.
  const tellPlaces = () => {
    const places: Record<string, [number, number]> = {}
    graph.forEachNode((id, { x, y }) => {
      const at = sigma.graphToViewport({ x: x as number, y: y as number })
      places[id] = [Math.round(at.x), Math.round(at.y)]
    })
    container.dataset.places = JSON.stringify(places)
  }

  const animate = (targets: ReadonlyMap<string, readonly [number, number]>) => {
    cancelAnimationFrame(tween)
    const moves = graph.someNode((id, { x, y }) => targets.get(id)?.[0] !== x || targets.get(id)?.[1] !== y)
    if (!moves) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || targets.size > TWEEN_UP_TO
    const from = new Map(graph.mapNodes((id, { x, y }) => [id, [x as number, y as number]] as const))
    const begun = performance.now()
    const step = (now: number) => {
      const t = still ? 1 : Math.min(1, (now - begun) / TWEEN)
      const eased = 1 - (1 - t) ** 3
      graph.updateEachNodeAttributes(
        (id, attributes) => {
          const [x0, y0] = from.get(id) as readonly [number, number]
          const [x1, y1] = targets.get(id) as readonly [number, number]
          return { ...attributes, x: x0 + (x1 - x0) * eased, y: y0 + (y1 - y0) * eased }
        },
        { attributes: ['x', 'y'] },
      )
      if (t < 1) tween = requestAnimationFrame(step)
    }
    step(begun)
    if (!still) tween = requestAnimationFrame(step)
  }

  const place = (scene: NetworkScene, theme: Theme) => {
    const { width, height } = sigma.getDimensions()
    const shrink = radiusScale(width, height)
    const before = nodes
    nodes = new Map(scene.nodes.map((node) => [node.id, node]))
    graph.clearEdges()
    for (const id of before.keys()) if (!nodes.has(id)) graph.dropNode(id)
    const targets = new Map<string, readonly [number, number]>()
    for (const node of scene.nodes) {
      const look = lookOf(node, theme, shrink)
      targets.set(node.id, [node.x, node.y])
      if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look)
      else graph.addNode(node.id, { ...look, x: node.x, y: node.y, size: node.radius })
    }
    for (const edge of scene.edges) {
      const [a, b] = [scene.nodes[edge.a], scene.nodes[edge.b]] as [SceneNode, SceneNode]
      graph.addEdge(a.id, b.id, {
        line: theme[edge.color],
        width: edge.width * Math.max(0.75, shrink),
        dashed: edge.layer === 'differ',
        size: edge.width,
      })
    }
    sigma.setCustomBBox(boundsOf(scene))
    animate(targets)
  }

  return {
    draw(next) {
      const before = input
      input = next
      if (before?.scene !== next.scene || before?.theme !== next.theme) {
        if (hovered !== null && !next.scene.nodes.some(({ id }) => id === hovered)) point(null)
        place(next.scene, themeOf())
      }
      refresh()
    },
    zoom(by) {
      const camera = sigma.getCamera()
      if (by === 'in') void camera.animatedZoom({ duration: 200 })
      else if (by === 'out') void camera.animatedUnzoom({ duration: 200 })
      else void camera.animatedReset({ duration: 200 })
    },
    kill() {
      cancelAnimationFrame(tween)
      clearTimeout(told)
      sigma.kill()
    },
  }
}

// A disc is filled, a ring is paper within; the broken outline is drawn by the names layer.
function lookOf(node: SceneNode, theme: Theme, shrink: number): Record<string, unknown> {
  const color = theme[node.color]
  const pale = node.mark === 'disc' && contrast(color, theme.paper) < 3
  return {
    radius: node.radius * shrink,
    ring: node.mark === 'broken' ? theme.paper : pale ? theme.muted : color,
    fill: node.mark === 'disc' ? color : theme.paper,
    type: 'actor',
  }
}

/** A canvas above the network that lets the pointer through; sized to the network when it is asked for. */
function namesCanvas(container: HTMLElement): (width: number, height: number) => CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.className = 'network-names'
  container.append(canvas)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  return (width, height) => {
    const ratio = devicePixelRatio
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    return context
  }
}

/** How large circles are drawn where the map is smaller than in the picture of 1600×900 that their radius was made for. */
export function radiusScale(width: number, height: number): number {
  return Math.min(1.1, Math.max(0.55, Math.sqrt((width * height) / (1100 * 700))))
}

function boundsOf({ nodes }: NetworkScene): { x: [number, number]; y: [number, number] } {
  if (nodes.length === 0) return { x: [-1, 1], y: [-1, 1] }
  const span = (values: number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    // A single actor, or all in one place, has no extent of its own.
    return high - low < 1e-6 ? [low - 0.5, high + 0.5] : [low, high]
  }
  return { x: span(nodes.map(({ x }) => x)), y: span(nodes.map(({ y }) => y)) }
}
