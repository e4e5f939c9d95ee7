import { join } from 'node:path'
import { ROOT, SEEDS } from '../app/paths.ts'
import { labelOverlaps } from '../app/views/network/labels.ts'
import { layoutOverlaps, type NetworkLayout, networkLayout } from '../app/views/network/layout.ts'
import { type NetworkScene, networkScene } from '../app/views/network/scene.ts'
import { pictureInput } from '../diagram/picture-input.ts'
import { readDataset } from '../graph-loader/index.ts'
import { openBrowser } from './served-page.ts'
import { type DrawnLabel, drawnBySigma } from './sigma-labels.ts'

const DATASETS = ['chevening-2025', 'talks-2025', 'un-ukraine', 'un-general-assembly']

/** Names in the default diagrams of the shipped datasets, and how many of them touch: Parley's pictures beside Sigma's of the same graph, of the same size, at the same places. */
export async function labels(): Promise<void> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    for (const script of ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js']) {
      await page.addScriptTag({ path: join(ROOT, 'node_modules', script) })
    }
    const head = [
      'dataset',
      'circles',
      'Parley: names',
      'touching',
      'Sigma: names',
      'touching',
      'Sigma, all names: names',
      'touching',
    ]
    process.stdout.write(
      `\n### Names in pictures of 1600 × 900\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n`,
    )
    for (const id of DATASETS) {
      const { scene, layout } = await defaultPicture(id)
      const graph = {
        size: { width: layout.width, height: layout.height },
        nodes: scene.nodes.map(({ name }, i) => ({ name, ...(layout.circles[i] as NetworkLayout['circles'][number]) })),
        edges: scene.edges.map(({ a, b }) => [a, b] as const),
      }
      const asItIs = await drawnBySigma(page, graph, { everyName: false })
      const all = await drawnBySigma(page, graph, { everyName: true })
      const cells = [
        id,
        scene.nodes.length,
        layout.labels.length,
        layoutOverlaps(layout),
        asItIs.length,
        touching(layout, asItIs),
        all.length,
        touching(layout, all),
      ]
      process.stdout.write(`| ${cells.join(' | ')} |\n`)
    }
  } finally {
    await browser.close()
  }
}

async function defaultPicture(id: string): Promise<{ scene: NetworkScene; layout: NetworkLayout }> {
  const dataset = await readDataset(join(SEEDS, id))
  const input = pictureInput(
    dataset,
    { v: 2 },
    { stances: dataset.stances.length, documents: dataset.documents.length },
  )
  const scene = networkScene({ ...input, alignment: input.alignment(), map: input.map })
  return { scene, layout: networkLayout(scene) }
}

/** Collisions as they are counted in Parley's pictures: of names with names, with circles and with the edge of the picture. */
function touching({ circles, width, height }: NetworkLayout, drawn: readonly DrawnLabel[]): number {
  const placed = drawn.map(({ node, box }) => ({ node, box, leader: null, align: 'start' as const }))
  return labelOverlaps(circles, placed, { x: 0, y: 0, width, height })
}
