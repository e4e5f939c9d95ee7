import type { Page } from 'playwright-core'
import type { Box, Circle } from '../diagram/geometry.ts'
import type { Size } from '../diagram/sizes.ts'

/** A graph with its nodes at their places in a picture, in pixels, y downward; edges by places of nodes. */
interface PlacedGraph {
  readonly size: Size
  readonly nodes: readonly (Circle & { readonly name: string })[]
  readonly edges: readonly (readonly [number, number])[]
}

/** A name that Sigma drew: the place of its node, and the box of its letters in pixels. */
export interface DrawnLabel {
  readonly node: number
  readonly box: Box
}

/**
 * The names that Sigma draws for a graph, as its image export does: all of it, at the size of the picture, with its own placing of names. `everyName` turns off its thinning
 * out, which leaves names out by a grid and by the size of circles. The page must have loaded `graphology` and `Sigma` as scripts.
 */
export function drawnBySigma(
  page: Page,
  graph: PlacedGraph,
  { everyName }: { everyName: boolean },
): Promise<DrawnLabel[]> {
  return page.evaluate(
    async ({ size, nodes, edges, everyName }) => {
      // biome-ignore lint/suspicious/noExplicitAny: scripts of the page, which this side does not see
      const { graphology, Sigma } = globalThis as any
      const container = document.createElement('div')
      container.style.cssText = `position: absolute; left: 0; top: 0; width: ${size.width}px; height: ${size.height}px`
      document.body.append(container)
      const net = new graphology.UndirectedGraph()
      nodes.forEach(({ name, x, y, r }, i) => {
        net.addNode(String(i), { x, y: size.height - y, size: r, label: name, at: i })
      })
      for (const [a, b] of edges) net.mergeEdge(String(a), String(b))
      const drawn = new Map<number, DrawnLabel>()
      const sigma = new Sigma(net, container, {
        stagePadding: 0,
        ...(everyName ? { labelDensity: 1e6, labelRenderedSizeThreshold: 0 } : {}),
        // Where Sigma's own drawing puts the letters.
        defaultDrawNodeLabel: (
          context: CanvasRenderingContext2D,
          data: { x: number; y: number; size: number; label: string; at: number },
          settings: { labelSize: number; labelWeight: string; labelFont: string },
        ) => {
          context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`
          const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(data.label)
          const baseline = data.y + settings.labelSize / 3
          drawn.set(data.at, {
            node: data.at,
            box: { x: data.x + data.size + 3, y: baseline - up, width, height: up + down },
          })
        },
      })
      sigma.setCustomBBox({ x: [0, size.width], y: [0, size.height] })
      drawn.clear()
      sigma.refresh()
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      sigma.kill()
      container.remove()
      return [...drawn.values()]
    },
    { ...graph, everyName },
  )
}
