import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PICTURE_IDS, pictureKind } from '../../app/views/pictures.ts'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import { pictureInput } from '../../diagram/picture-input.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import type { Lang, View } from '../../positions/view.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'
import { type ApiAnswers, apiAnswers } from './api-answers.ts'
import { checkSentences } from './check-sentences.ts'
import { axisCounts, CHECKERS } from './checkers.ts'
import { type MadeUp, madeUpDataset, madeUpView, withMoves } from './made-up.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { Question, type Shown, shownBy } from './question.ts'
import { kindsOf, type Sentence } from './recorder.ts'

const stage = vi.hoisted(() => ({ heard: [] as { kind: string; args: readonly unknown[]; text: string }[] }))

vi.mock('../../diagram/words/words.ts', async () => {
  const { recordedWords } = await import('./picture-words.ts')
  return recordedWords((one) => stage.heard.push(one))
})

vi.mock('../../app/views/network/words.ts', async () => {
  const { recordedNetworkWords } = await import('./picture-words.ts')
  return recordedNetworkWords((one) => stage.heard.push(one))
})

/** So many datasets, each in one view of every kind of picture, in English and German by turns; PARLEY_SENTENCES asks for more. */
const CASES = Number(process.env.PARLEY_SENTENCES ?? 200)
import.meta.glob('../../app/views/*/words.ts', { eager: true })

let root: string
let app: MemoryApp
let made: { world: MadeUp; dataset: FullDataset }[]

beforeAll(async () => {
  const random = seededRandom(20311128)
  root = mkdtempSync(join(tmpdir(), 'parley-sentences-'))
  const worlds = Array.from({ length: CASES }, (_, place) => madeUpDataset(random, place, root))
  app = await memoryApp(worlds.map(({ folder }) => folder))
  made = await Promise.all(worlds.map(async (world) => ({ world, dataset: await readDataset(world.folder) })))
}, 120_000)

afterAll(async () => {
  await app?.close()
  rmSync(root, { recursive: true, force: true })
})

/** What stands under the columns of a table, and along a tree, as bare numbers: how many of the rows hold a position on each issue, and percentages. */
function columnCounts({ api, shown, view }: Question): number[] {
  if (view.show === 'matrix') return Array.from({ length: 21 }, (_, i) => 5 * i)
  if (view.show !== 'positions') return []
  return api.detail.items.issues.map(
    ({ id }) =>
      api.positions.filter((one) => one.issue === id && one.value !== null && shown.drawn?.includes(one.actor)).length,
  )
}

/** How many rows each group of a table has; together they are all. */
function groupSizes(scene: unknown, { drawn }: Shown): number[] {
  const sizes = ((scene as { groups?: { rows: number }[] }).groups ?? []).map(({ rows }) => rows)
  if (sizes.length > 0) expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(drawn?.length)
  return sizes
}

function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

/** Numbers in a picture that no catalogue wrote and that are no names: they were computed beside it. */
function strayNumbers(
  svg: string,
  heard: readonly Sentence[],
  dataset: FullDataset,
  answered: readonly number[],
): string[] {
  const said = [...heard.map(({ text }) => text), ...textsOf(PICTURE_WORDS)].join('\n')
  const given = [
    ...answered,
    ...dataset.scales.flatMap(({ min, max, points }) => [min, max, ...points.map(({ value }) => value)]),
  ]
  const texts = [...svg.matchAll(/>([^<>]*\d[^<>]*)<\//g)].map(([, text]) => text as string)
  return texts
    .flatMap((text) => text.match(/\d+(?:[.,]\d+)*/g) ?? [])
    .filter((number) => !said.includes(number) && !given.some((value) => String(Math.abs(value)) === number))
}

/** Whether a picture's day of comparison lies on or after its own day: without one, that of the last statement. */
function sinceRefused({ since }: View, { scope, detail }: ApiAnswers): boolean {
  const day = scope.asOf ?? detail.span?.to
  return since !== undefined && day !== undefined && since >= day
}

describe.each(PICTURE_IDS)('pictures of kind %s', (show) => {
  it('say what the API answers', async () => {
    const random = seededRandom(show.length * 7919)
    let refusals = 0
    for (const [place, { world, dataset }] of made.entries()) {
      const lang: Lang = place % 2 === 0 ? 'en' : 'de'
      const plain: View = { ...madeUpView(random, world), show, lang }
      const view = show === 'whatif' ? withMoves(random, plain, world) : plain
      const api = await apiAnswers(app, world.id, view)
      stage.heard.length = 0
      const kind = await pictureKind(show)
      const counts = { stances: dataset.stances.length, documents: dataset.documents.length }
      const refused = show === 'spectrum' ? sinceRefused(view, api) : false
      if (refused) {
        expect(() => kind.scene(pictureInput(dataset, view, counts))).toThrow(/^since: /)
        refusals++
        continue
      }
      const scene = kind.scene(pictureInput(dataset, view, counts))
      const svg = drawingSvg(kind.draw(scene))
      const heard = [...stage.heard]
      const shown = shownBy(show, scene)
      const question = new Question(view, api, PICTURE_WORDS[lang], shown, heard)
      checkSentences(CHECKERS, question, heard, dataset)
      expect(strayNumbers(svg, heard, dataset, [...columnCounts(question), ...groupSizes(scene, shown)])).toEqual([])
      const axis = (scene as { arrangement?: { axis: { unknown: { label: string } | null } | null } }).arrangement?.axis
      if (axis) {
        const told = (axis.unknown?.label.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0)
        expect(told).toBe(axisCounts(question))
      }
    }
    expect(refusals).toBeLessThan(CASES / 20)
  }, 120_000)
})

it('every text of a picture that takes a number has a checker, or says why the API has no answer to it', () => {
  const unknown = kindsOf(PICTURE_WORDS.en)
    .filter((kind) => !kind.startsWith('forms.') && !(kind in CHECKERS))
    .filter((kind) => NUMBERLESS.every((one) => !one.test(kind)))
  expect(unknown).toEqual([])
  const kinds = new Set(kindsOf(PICTURE_WORDS.en))
  expect(Object.keys(CHECKERS).filter((kind) => !kinds.has(kind))).toEqual([])
})

/** Texts of names and times alone. */
const NUMBERLESS = [
  /^titles\./,
  /^holding\./,
  /^around\.(hypothetical|measure|scope\.(kinds|members))$/,
  /^network\.(nobody|onlyOne|notNarrowed|sizeUnknown|arrangements\.issue\.(short|meaning|note|missing))$/,
  /^colors\.(problem|in|notIn|noGroup)$/,
  /^positions\.(nobody|units|inheritedCell)$/,
  /^spectrum\.unnamed$/,
  /^compare\.(exact|without|legend\.|columns\.|reasons)/,
  /^coalitions\.nobody$/,
  /^timeline\.(alignment|cohesion|without)$/,
  /^evidence\.marked$/,
]
