import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { VIEWS } from '../../app/views/views.ts'
import { de } from '../../app/web/messages/de/index.ts'
import { en } from '../../app/web/messages/en/index.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'
import type { View } from '../../positions/view.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'
import { apiAnswers } from './api-answers.ts'
import { checkSentences } from './check-sentences.ts'
import { CHECKERS } from './checkers.ts'
import { checkLines, checkNeighbours, checkPairRows, checkSides, checkWindows, derivedNumbers } from './derived.ts'
import { type MadeUp, madeUpDataset, madeUpView, withMoves } from './made-up.ts'
import { ELSEWHERE, PAGE_CHECKERS } from './page-checkers.ts'
import { pageOf, type Stage, stubBrowser, workerOf } from './page-stage.tsx'
import { PICTURE_WORDS } from './picture-words.ts'
import { Question, shownBy } from './question.ts'
import { kindsOf, type Sentence } from './recorder.ts'
import { viewWords } from './view-words.ts'

const PAGE = { en: { ...en, views: viewWords('en') }, de: { ...de, views: viewWords('de') } }
/** What the page takes from the words of pictures is checked as there. */
const ALL_CHECKERS = {
  ...PAGE_CHECKERS,
  ...Object.fromEntries(Object.entries(CHECKERS).map(([kind, checker]) => [`words.${kind}`, checker])),
  'words.around.hypothetical': { unasked: 'names moves, each a sentence of its own' },
}

const stage = vi.hoisted(
  (): Stage => ({
    lang: 'en',
    heard: [],
    open: false,
    ask: () => Promise.reject(new Error('no worker')),
    get: () => Promise.reject(new Error('no API')),
  }),
)

vi.hoisted(() => {
  ;(globalThis as { matchMedia?: unknown }).matchMedia = () => ({ matches: false, addEventListener: () => undefined })
})

vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>()
  return {
    ...react,
    useState: (initial: unknown) => {
      const [value, set] = react.useState(initial)
      return [stage.open && value === false ? true : value, set]
    },
  }
})

vi.mock('../../app/web/language.ts', async (original) => {
  const language = await original<typeof import('../../app/web/language.ts')>()
  const worded = (view: View) => ({ ...view, lang: view.lang ?? stage.lang })
  return {
    ...language,
    get language() {
      return stage.lang
    },
    worded,
    inPageLanguage: (question: object) =>
      'view' in question ? { ...question, view: worded(question.view as View) } : question,
  }
})

vi.mock('../../app/web/messages.ts', async () => {
  const { recorded } = await import('./recorder.ts')
  const texts = {
    en: (await import('../../app/web/messages/en/index.ts')).en,
    de: (await import('../../app/web/messages/de/index.ts')).de,
  }
  const { viewWords } = await import('./view-words.ts')
  const note = (one: Sentence) => stage.heard.push(one)
  return {
    messages: recorded(() => texts[stage.lang], note),
    viewWords: (view: string) => recorded(() => viewWords(stage.lang)[view] as object, note, `views.${view}`),
  }
})

vi.mock('../../diagram/words/words.ts', async () => {
  const { recordedWords } = await import('./picture-words.ts')
  return recordedWords((one) => stage.heard.push({ ...one, kind: `words.${one.kind}` }))
})

vi.mock('../../app/views/network/words.ts', async () => {
  const { recordedNetworkWords } = await import('./picture-words.ts')
  return recordedNetworkWords((one) => stage.heard.push({ ...one, kind: `words.${one.kind}` }))
})

vi.mock('../../app/web/words.ts', async () => {
  const { recorded } = await import('./recorder.ts')
  const { PICTURE_WORDS } = await import('./picture-words.ts')
  const words = recorded(
    () => PICTURE_WORDS[stage.lang],
    (one) => stage.heard.push({ ...one, kind: `words.${one.kind}` }),
  )
  return { words, forms: words.forms }
})

vi.mock('../../app/web/state/store.ts', async (original) => ({
  ...(await original<object>()),
  useStore: (store: { get(): unknown }) => store.get(),
}))

vi.mock('../../app/web/state/ask.ts', async (original) => {
  const { use } = await import('react')
  const asked = new Map<string, Promise<unknown>>()
  const useAnswer = (kind: string, question: object | null) => {
    const nothing = { value: undefined, of: undefined, pending: false, problem: undefined }
    if (question === null) return nothing
    const key = JSON.stringify([kind, question, stage.lang])
    const answer =
      asked.get(key) ??
      stage.ask(kind, question).then(
        (value) => ({ ...nothing, value, of: question }),
        (problem) => ({ ...nothing, problem }),
      )
    asked.set(key, answer)
    return use(answer)
  }
  return {
    ...(await original<object>()),
    useAnswer,
  }
})

vi.mock('../../app/web/state/fetched.ts', async () => {
  const { use } = await import('react')
  const { scopeSearch } = await import('../../app/web/state/view-url.ts')
  const fetched = new Map<string, Promise<unknown>>()
  const useFetched = (url: string | null) => {
    if (url === null) return { answer: undefined, problem: undefined }
    const answer = fetched.get(url) ?? stage.get(url).then((response) => response.json())
    fetched.set(url, answer)
    return { answer: use(answer), problem: undefined }
  }
  return {
    useStances: (ask: { dataset: { id: string }; actors: readonly string[]; issues: readonly string[] } | null) => {
      const params = new URLSearchParams()
      for (const actor of ask?.actors ?? []) params.append('actor', actor)
      for (const issue of ask?.issues ?? []) params.append('issue', issue)
      return useFetched(ask && `/api/datasets/${ask.dataset.id}/stances?${params}`)
    },
    usePairWords: (ask: { dataset: { id: string }; view: View; a: string; b: string } | null) =>
      useFetched(ask && `/api/datasets/${ask.dataset.id}/pairs/${ask.a}/${ask.b}${scopeSearch(ask.view)}`),
  }
})

vi.mock('../../app/web/format/number.ts', async (original) => {
  const numbers = await original<typeof import('../../app/web/format/number.ts')>()
  const noted =
    <A extends unknown[]>(kind: string, write: (...args: A) => string) =>
    (...args: A) => {
      const text = write(...args)
      stage.heard.push({ kind: `forms.${kind}`, args, text })
      return text
    }
  return {
    ...numbers,
    signed: noted('signed', (x: number, decimals?: number) => wordsNow().forms.signedFraction(x, decimals)),
    percentOf: noted('percentOf', numbers.percentOf),
    share: noted('share', numbers.share),
  }
})

// What draws on a canvas or edits text says nothing of its own.
vi.mock('../../app/views/cypher/page/editor.ts', () => ({}))
vi.mock('../../app/views/matrix/page/MatrixCanvas.tsx', () => ({ MatrixCanvas: () => null }))
vi.mock('../../app/views/network/page/use-network.ts', () => ({
  useNetwork: () => ({ container: { current: null }, network: null, plain: true, losses: 0 }),
}))

vi.mock('../../app/web/state/page-fetch.ts', () => ({ pageFetch: (url: string) => stage.get(url) }))

/** So many datasets, in English and German by turns, each on a third of the pages; PARLEY_SENTENCES asks for more, each on every page. */
const CASES = Number(process.env.PARLEY_SENTENCES ?? 200)
const EVERY = process.env.PARLEY_SENTENCES === undefined ? 3 : 1
import.meta.glob('../../app/views/*/words.ts', { eager: true })
const wordsNow = () => PICTURE_WORDS[stage.lang]

let root: string
let app: MemoryApp
let made: { world: MadeUp; dataset: FullDataset }[]
/** What the worker last answered to the question of the way to look that is drawn. */
let scene: unknown

beforeAll(async () => {
  const random = seededRandom(20311128)
  root = mkdtempSync(join(tmpdir(), 'parley-pages-'))
  const worlds = Array.from({ length: CASES }, (_, place) => madeUpDataset(random, place, root))
  app = await memoryApp(worlds.map(({ folder }) => folder))
  made = await Promise.all(worlds.map(async (world) => ({ world, dataset: await readDataset(world.folder) })))
  stubBrowser()
  const ask = await workerOf(app)
  stage.ask = async (kind, question) => {
    const answer = await ask(kind, question)
    const { view } = question as { view?: View }
    if (view && kind === (view.show ?? 'network')) scene = (answer as { scene?: unknown }).scene ?? answer
    return answer
  }
  stage.get = (url) => app.get(url)
}, 120_000)

afterAll(async () => {
  await app?.close()
  rmSync(root, { recursive: true, force: true })
})

/** Numbers in what a page says that no checked text says, no answer holds and no name has: they were computed beside it. */
function strayNumbers(markup: string, { heard, api }: Question, dataset: FullDataset): string[] {
  const said = [...heard.map(({ text }) => text), ...textsOf([PICTURE_WORDS, PAGE, PAIR_MEASURES])].join('\n')
  const given = new Set(
    [
      ...numbersOf(api),
      ...dataset.scales.flatMap(({ min, max, points }) => [min, max, ...points.map(({ value }) => value)]),
    ].map((x) => String(Math.abs(x))),
  )
  const plain = markup.replaceAll(/<(script|style|select)[^>]*>.*?<\/\1>/gs, ' ')
  const texts = [
    ...[...plain.matchAll(/>([^<>]*\d[^<>]*)</g)].map(([, text]) => text as string),
    ...[...plain.matchAll(/ (?:aria-label|title|aria-valuetext)="([^"]*\d[^"]*)"/g)].map(([, text]) => text as string),
  ]
  return texts
    .flatMap((text) => text.replaceAll(/&#?\w+;/g, ' ').match(/\d+(?:[.,]\d+)*/g) ?? [])
    .filter((number) => !said.includes(number) && !given.has(number))
}

/** The numbers of an answer, wherever they stand in it. */
function numbersOf(part: unknown): number[] {
  if (typeof part === 'number') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersOf) : []
}

function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

/** Numbers that the page writes by themselves: each must be one that the API answered. */
const WRITTEN = new Set(['valueWords', 'signedFraction', 'fraction', 'signed', 'percentOf', 'share'])
function unanswered(question: Question): Sentence[] {
  const { heard, api, measure, view, shown } = question
  // A series, and the account of two groups issue by issue, are no single answers: what is told of them is checked by its own checks.
  if (view.show === 'timeline' || (view.show === 'compare' && view.left !== undefined)) return []
  const answered = [...numbersOf(api), ...derivedNumbers(question)]
  return heard.filter(({ kind, args }) => {
    const name = kind.replace(/^(words\.)?forms\./, '')
    const value = args[0]
    // The stress of a map, and the agreement of a table with some of its rows, are no answers; both have tests of their own.
    if (name === 'fraction' && (view.show === 'network' || shown.drawn?.length !== question.all)) return false
    if (name === kind || !WRITTEN.has(name) || typeof value !== 'number' || measure.range.includes(value)) return false
    return !answered.some((one) => Math.abs(one - value) < 1e-9)
  })
}

describe.each(VIEWS.map(({ id }) => id))('page %s', (show) => {
  it('says what the API answers', async () => {
    const random = seededRandom(show.length * 104_729)
    for (const [place, { world, dataset }] of made.entries()) {
      const plain: View = { ...madeUpView(random, world), show }
      const view = show === 'whatif' ? withMoves(random, plain, world) : plain
      if ((place + show.length) % EVERY !== 0) continue
      stage.lang = place % 2 === 0 ? 'en' : 'de'
      stage.open = place % 4 > 1
      const api = await apiAnswers(app, world.id, view)
      stage.heard.length = 0
      const markup = await pageOf(stage, app, world.id, view)
      const heard = [...stage.heard]
      const question = new Question(view, api, wordsNow(), shownBy(show, scene), heard)
      checkSentences(ALL_CHECKERS, question, heard, dataset)
      const where = `${JSON.stringify(view)} of ${world.id}`
      if (show === 'timeline') await checkWindows(scene, question, app)
      if (show === 'pairs') checkPairRows(markup, question)
      if (show === 'network') checkLines(markup, question)
      if (show === 'compare') checkSides(markup, question)
      checkNeighbours(markup, question)
      const odd = unanswered(question).map(({ kind, args }) => `${kind} ${args[0]}`)
      expect(odd, where).toEqual([])
      // What the console lists are queries.
      if (show !== 'cypher') expect(strayNumbers(markup, question, dataset), where).toEqual([])
    }
  }, 300_000)
})

it('every text of the page that takes a number has a checker, or says why no static page can say it', () => {
  const kinds = kindsOf(PAGE.en)
  const unknown = kinds
    .filter((kind) => !(kind in PAGE_CHECKERS) && ELSEWHERE.every((one) => !one.test(kind)))
    .filter((kind) => !NAMES_ALONE.has(kind))
  expect(unknown).toEqual([])
  const all = new Set(kinds)
  expect(Object.keys(PAGE_CHECKERS).filter((kind) => !all.has(kind))).toEqual([])
})

/** Texts of names alone. */
const NAMES_ALONE = new Set([
  'views.coalitions.membersOf',
  'controls.onlyThis',
  'controls.unfold',
  'controls.strongestOptions.some',
  'actor.also',
  'actor.noStance',
  'actor.notUnit',
  'actor.holders',
  'pair.fold',
  'views.network.menuOf',
  'views.network.chooseOther',
  'views.network.showOne',
  'views.matrix.same',
  'views.positions.byIssue',
  'views.positions.held.issue',
  'views.positions.column',
  'views.spectrum.along',
  'views.spectrum.evidence',
  'views.timeline.remove',
  'views.compare.remove',
  'views.compare.value',
  'views.compare.evidence',
  'views.compare.groups.wedge',
  'views.compare.groups.bridge',
  'views.evidence.without',
  'views.evidence.conflictOf',
  'views.whatif.notUnit',
  'views.whatif.issues',
  'views.whatif.handle',
  'views.whatif.undoLabel',
  'views.whatif.undoMove',
  'views.whatif.bestHelp',
  'views.whatif.remove',
])
