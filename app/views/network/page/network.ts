/** The one place that knows Sigma: draws a scene, and tells what is pointed at and clicked. */
import { createNodeBorderProgram } from '@sigma/node-border'
import Sigma from 'sigma'
import type { Point } from '../../../../diagram/geometry.ts'
import { contrast, THEMES, type Theme } from '../../../../diagram/palette.ts'
import { ringDots } from '../fit/ring-outlines.ts'
import { isWithin } from '../hull.ts'
import { nameCover, toolCover } from '../hull-places.ts'
import type { SceneNode } from '../scene.ts'
import { screenHulls, screenRings } from '../screen.ts'
import { arrangementPoint, BAR, type WindowFit } from '../window-fit.ts'
import { mixed, withAlpha } from './colors.ts'
import { followDrag } from './drag.ts'
import { DrawnGraph } from './drawn-graph.ts'
import { drawGround } from './ground-layer.ts'
import { inSlices } from './in-slices.ts'
import { layerCanvas } from './layer-canvas.ts'
import { LineProgram } from './line-program.ts'
import { type NamePlaces, nameSteps, type ShownCircle } from './name-places.ts'
import { drawNames } from './names-layer.ts'
import type { Network, NetworkEvents, NetworkInput } from './network-contract.ts'
import { type RestingStage, restingStage } from './resting-stage.ts'

const RING = { size: { value: 2, mode: 'pixels' as const }, color: { attribute: 'ring' } }
const FILL = { size: { fill: true as const }, color: { attribute: 'color' } }
const HALO = 2
const GAP = 3
const PROGRAMS = {
  actor: createNodeBorderProgram({ borders: [RING, FILL] }),
  chosen: createNodeBorderProgram({
    borders: [
      { size: { value: HALO, mode: 'pixels' }, color: { attribute: 'haloColor' } },
      { size: { value: GAP, mode: 'pixels' }, color: { attribute: 'gapColor' } },
      RING,
      FILL,
    ],
  }),
}

const TWEEN = 450
/** Beyond this many actors a change is drawn at once: moving them all costs more than it tells. */
const TWEEN_UP_TO = 250
/** More lines than this are drawn lighter, so that what lies below them is seen. */
const CROWDED = 300
/** Names are placed anew when the picture has rested so long, in milliseconds; until then they stay beside their circles. */
const REST = 120

/** Draws into an element, which must have a size. */
export function createNetwork(container: HTMLElement, events: NetworkEvents): Network {
  const graph = new DrawnGraph()
  const stage = restingStage(container, () => {
    sigma.resize()
    place(true)
    refresh()
    events.onWindow(stage.seen())
  })
  const sigma = sigmaIn(stage, graph)
  const [ground, names] = [layerCanvas(stage.element, 'below'), layerCanvas(stage.element, 'above')]

  let input: NetworkInput | null = null
  let fit: WindowFit | null = null
  let flags: typeof import('../../../web/kit/flags.ts') | null = null
  let nodes = new Map<string, SceneNode>()
  let places: NamePlaces | null = null
  let hovered: string | null = null
  let near: ReadonlySet<string> = new Set()
  let tween = 0
  let resting: ReturnType<typeof setTimeout> | undefined

  const themeOf = (): Theme => THEMES[input?.theme ?? 'light']
  const refresh = () => sigma.refresh({ skipIndexation: true })

  const point = (id: string | null) => {
    container.style.cursor = id === null ? '' : 'pointer'
    look(id ?? input?.cursor ?? null)
  }
  const look = (id: string | null) => {
    if (hovered === id) return
    hovered = id
    near = id === null || !graph.hasNode(id) ? new Set() : new Set([id, ...graph.neighbors(id)])
    refresh()
  }

  sigma.setSetting('nodeReducer', (id, data) => {
    const theme = themeOf()
    const selected = input?.selected.includes(id) ?? false
    const fade = (color: string) => (hovered !== null && !near.has(id) ? mixed(color, theme.paper, 0.8) : color)
    return {
      ...data,
      type: selected ? 'chosen' : 'actor',
      size: (data.radius as number) + (selected ? HALO + GAP : 0),
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
    const size = data.width as number
    if (chosen.length === 2 && chosen.includes(a) && chosen.includes(b)) {
      return { ...data, color: theme.ink, size: size + 1, zIndex: 3 }
    }
    const focus = hovered ?? (chosen.length === 1 ? (chosen[0] as string) : null)
    const line = data.line as string
    if (focus === null) return { ...data, color: withAlpha(line, graph.size > CROWDED ? 0.5 : 0.85), size, zIndex: 1 }
    const away = a !== focus && b !== focus
    return {
      ...data,
      color: away ? mixed(line, theme.paper, hovered === null ? 0.7 : 0.88) : line,
      size,
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
  const drag = followDrag(sigma, graph, (node) => {
    const { x, y } = graph.getNodeAttributes(node) as { x: number; y: number }
    if (fit !== null) events.onPin(node, arrangementPoint(fit, { x, y: -y }))
  })
  sigma.on('clickNode', ({ node, event: { original } }) => {
    if (!drag.justMoved()) events.onActor(node, original.shiftKey || original.ctrlKey || original.metaKey)
  })
  sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault())
  // The browser's own double click: Sigma's is lost when the page is busy between the two.
  stage.element.addEventListener('dblclick', () => {
    if (hovered !== null && nodes.get(hovered)?.pin) events.onRelease(hovered)
  })
  sigma.on('rightClickNode', ({ node, event: { x, y, original } }) => {
    original.preventDefault()
    events.onMenu(node, { x, y })
  })
  const ringAt = (at: Point) => {
    if (fit === null) return undefined
    const place = screenRings(fit, circles()).findIndex((points) => isWithin(at, points))
    return fit.rings[place]
  }
  sigma.on('clickEdge', ({ edge, event: { x, y } }) => {
    const [a, b] = graph.extremities(edge) as [string, string]
    const ring = ringAt({ x, y })
    // What lies within a ring is the ring: its own lines say no more than it does.
    if (ring === undefined) events.onPair(a, b)
    else events.onRing(ring, { x, y })
  })
  sigma.on('clickStage', ({ event: { x, y } }) => {
    const ring = ringAt({ x, y })
    if (ring === undefined) events.onNothing()
    else events.onRing(ring, { x, y })
  })
  sigma.on('moveBody', ({ event: { x, y } }) => {
    if (hovered === null && fit !== null && fit.rings.length > 0)
      container.style.cursor = ringAt({ x, y }) === undefined ? '' : 'pointer'
  })

  const circles = (): ShownCircle[] =>
    [...nodes.values()].map((node) => {
      const { x, y } = graph.getNodeAttributes(node.id) as { x: number; y: number }
      const radius = sigma.scaleSize(graph.getNodeAttribute(node.id, 'radius') as number)
      return { node, ...sigma.graphToViewport({ x, y }), radius }
    })

  const flagOf = (code: string) => flags?.flagOf(code, refresh) ?? null
  const toScreen = ({ x, y }: { x: number; y: number }) => sigma.graphToViewport({ x, y: -y })

  const drawLayers = () => {
    if (input === null) return
    const { width, height } = stage.seen()
    const whole = sigma.getDimensions()
    const { selected, badge, cursor, marked } = input
    const theme = themeOf()
    const shown = circles()
    const hulls = screenHulls(input.scene, shown, width, height)
    drawGround(ground.cleared(whole.width, whole.height), {
      theme,
      hulls,
      rings: fit === null ? [] : screenRings(fit, shown),
      axis: fit?.axis ?? null,
      toScreen,
      height,
    })
    const look = { theme, hovered, near, selected, badge, places, cursor, marked, hulls, flagOf }
    drawNames(names.cleared(whole.width, whole.height), { ...look, nodes: shown })
  }

  sigma.on('afterRender', () => {
    drawLayers()
    clearTimeout(resting)
    resting = setTimeout(rest, REST)
  })
  // The places of names are those of this picture; pointing draws it again, but moves nobody.
  let placedFor = ''
  let giveUp = () => {}

  const rest = () => {
    if (input === null || !stage.rests()) return
    const now = circles()
    const { width, height } = stage.seen()
    const others = [
      ...screenHulls(input.scene, now, width, height).flatMap(nameCover),
      ...toolCover(width),
      ...(fit === null ? [] : ringDots(screenRings(fit, now), now.length, 1)),
    ]
    const free = fit?.axis ? Math.min(height, toScreen({ x: 0, y: fit.axis.y }).y) : height
    // Where the actors are, for whoever drives the page from outside (a test's pointer).
    const at = now.map(({ node, x, y }) => [node.id, [Math.round(x), Math.round(y)]])
    const told = JSON.stringify(Object.fromEntries(at))
    const key = JSON.stringify([told, width, free, input.selected])
    events.onPlaces(told)
    if (places !== null && key === placedFor) return
    giveUp()
    giveUp = inSlices(
      nameSteps(now, input.scene.edges, input.selected, { width, height: free, top: BAR, others }),
      (found) => {
        places = found
        placedFor = key
        drawLayers()
      },
    )
  }

  const moveTo = (targets: WindowFit['places'], still: boolean) => {
    cancelAnimationFrame(tween)
    const from = new Map(
      graph.nodes().map((id) => [id, graph.getNodeAttributes(id) as { x: number; y: number }] as const),
    )
    const moves = [...from].some(([id, { x, y }]) => targets.get(id)?.x !== x || targets.get(id)?.y !== -y)
    if (!moves) return
    const begun = performance.now()
    const step = (now: number) => {
      const t = still ? 1 : Math.min(1, Math.max(0, (now - begun) / TWEEN))
      const eased = 1 - (1 - t) ** 3
      graph.updateEachNodeAttributes(
        (id, attributes) => {
          const [a, b] = [from.get(id), targets.get(id)]
          if (!a || !b) return attributes
          return { ...attributes, x: a.x + (b.x - a.x) * eased, y: a.y + (-b.y - a.y) * eased }
        },
        { attributes: ['x', 'y'] },
      )
      if (t < 1) tween = requestAnimationFrame(step)
    }
    step(begun)
  }

  const place = (still: boolean) => {
    if (input === null) return
    const { scene, fit: fitted } = input
    const theme = themeOf()
    const { width, height } = sigma.getDimensions()
    fit = fitted
    nodes = new Map(scene.nodes.map((node) => [node.id, node]))
    graph.clearEdges()
    for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id)
    for (const node of scene.nodes) {
      const { x, y, radius } = fitted.places.get(node.id) as { x: number; y: number; radius: number }
      const look = { ...lookOf(node, theme), radius }
      if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look)
      else graph.addNode(node.id, { ...look, x, y: -y, size: radius })
    }
    for (const edge of scene.edges) {
      const [a, b] = [scene.nodes[edge.a], scene.nodes[edge.b]] as [SceneNode, SceneNode]
      const line = theme[edge.color]
      graph.addEdge(a.id, b.id, {
        line,
        width: edge.width * fitted.unit,
        dashed: edge.layer === 'differ',
        size: edge.width,
      })
    }
    graph.told()
    // One unit of the graph is one pixel of the window, as long as nobody zooms.
    sigma.setCustomBBox({ x: [0, width], y: [-height, 0] })
    giveUp()
    places = null
    events.onPlaces(null)
    moveTo(fitted.places, still || nodes.size > TWEEN_UP_TO || reduced())
  }

  let killed = false
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', () => {
      // Killing Sigma gives the contexts back, which is told in the same way.
      if (killed) return
      killed = true
      events.onLost()
    })
  }

  const fetchFlags = async () => {
    flags = await import('../../../web/kit/flags.ts')
    if (!killed) refresh()
  }

  sigma.on('resize', () => place(true))
  events.onWindow(stage.seen())

  return {
    draw(next) {
      const before = input
      input = next
      if (next.scene.nodes.some(({ flag }) => flag !== null) && flags === null) void fetchFlags()
      const drawnStill = next.scene.nodes.some(({ id }) => id === hovered)
      if (!drawnStill || before?.cursor !== next.cursor) look(next.cursor)
      const isMoved = before?.fit !== next.fit
      if (before?.scene !== next.scene || isMoved || before.theme !== next.theme)
        place(before?.scene === next.scene || before === null)
      refresh()
    },
    zoom(by) {
      const camera = sigma.getCamera()
      const how = { duration: reduced() ? 0 : 200 }
      if (by === 'in') void camera.animatedZoom(how)
      else if (by === 'out') void camera.animatedUnzoom(how)
      else void camera.animatedReset(how)
    },
    shown: circles,
    placeOf(id) {
      if (fit === null || !graph.hasNode(id)) return undefined
      const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number }
      return arrangementPoint(fit, { x, y: -y })
    },
    wake() {
      stage.follow()
      sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
      sigma.resize()
      look(null)
      places = null
      events.onWindow(stage.seen())
    },
    kill() {
      killed = true
      cancelAnimationFrame(tween)
      clearTimeout(resting)
      giveUp()
      sigma.kill()
      ground.remove()
      names.remove()
      stage.remove()
      events.onPlaces(null)
    },
  }
}

function reduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

// A disc is filled, a ring is paper within; the broken outline is drawn by the layer of names.
function lookOf(node: SceneNode, theme: Theme): Record<string, unknown> {
  const color = theme[node.color]
  const pale = node.mark === 'disc' && contrast(color, theme.paper) < 3
  return {
    ring: node.mark === 'broken' ? theme.paper : pale ? theme.muted : color,
    fill: node.mark === 'disc' ? color : theme.paper,
  }
}

/** Throws an Error where there is no WebGL; then nothing of it is left. */
function sigmaIn(stage: RestingStage, graph: DrawnGraph): Sigma {
  try {
    return new Sigma(graph.asGraph(), stage.element, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 0,
      minCameraRatio: 0.08,
      maxCameraRatio: 2.5,
      defaultNodeType: 'actor',
      defaultEdgeType: 'line',
      nodeProgramClasses: PROGRAMS,
      nodeHoverProgramClasses: PROGRAMS,
      edgeProgramClasses: { line: LineProgram },
      // The layer of names draws what is pointed at; Sigma's own hover label is white in every theme.
      defaultDrawNodeHover: () => {},
    })
  } catch (error) {
    stage.remove()
    throw error
  }
}
