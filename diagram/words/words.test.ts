import { describe, expect, it } from 'vitest'
import { networkInput } from '../../app/views/network/condensed.ts'
import { layoutOverlaps, networkLayout } from '../../app/views/network/layout.ts'
import { networkScene } from '../../app/views/network/scene.ts'
import { drawingOf, PICTURE_IDS, pictureKind } from '../../app/views/pictures.ts'
import { wordsOf as timelineWords } from '../../app/views/timeline/words.ts'
import type { PictureId } from '../../app/views/views.ts'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'
import { s } from '../../positions/measures/weighted-mean.ts'
import { LANGS } from '../../positions/view.ts'
import { placesOf, sameTexts } from '../../test/support/catalogue-places.ts'
import { PICTURE_WORDS } from '../../test/support/picture-words.ts'
import { inputOf, STRAIT } from '../../test/support/strait.ts'
import { drawingSvg } from '../drawing/svg.ts'
import { frameLayout } from '../frame/frame.ts'
import { SIZES, type SizeName } from '../sizes.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { wordsOf } from './words.ts'

describe('the catalogues', () => {
  it('have every text of the English one, with the same values in it', () => {
    const { en: english, de: german } = PICTURE_WORDS
    expect(Object.keys(english as object).length).toBeGreaterThan(12)
    expect(placesOf(german).sort()).toEqual(placesOf(english).sort())
    expect(sameTexts(english, german)).toEqual([])
  })

  it('are there for every language of a view, English where none is named', () => {
    expect(LANGS.map(wordsOf)).toEqual([en, de])
    expect(wordsOf()).toBe(en)
  })
})

describe('German', () => {
  const { around, forms, titles, timeline } = timelineWords('de')

  it('writes numbers, dates and lists in its own way', () => {
    expect([forms.numberWords(870109), forms.fraction(0.109), forms.scaleNumber(-1.5, -2)]).toEqual([
      '870.109',
      '0,11',
      '−1,5',
    ])
    expect([0.6, -0.25, 0, 1].map((value) => forms.valueWords(value, s))).toEqual(['+0,60', '−0,25', '0', '+1,00'])
    expect(forms.valueWords(0.375, { range: [0, 1] })).toBe('37,5 %')
    expect(['2025-03-09', '2025-03', '0476'].map(forms.dateWords)).toEqual(['9. März 2025', 'März 2025', '476'])
    expect(forms.shortDate('2025-08-09')).toBe('9. Aug. 2025')
    expect(forms.listWords(['a', 'b', 'c'])).toBe('a, b und c')
  })

  it('says the formula of every measure without a word of English', () => {
    const formulas = PAIR_MEASURES.map(({ formula }) => around.formula(formula))
    expect(formulas.filter((text) => / (the|of|with|over|both|from|and) /.test(text))).toEqual([])
    expect(around.formula(s.formula)).toBe(
      '1 − 2·Σ w·|a−b|/Δ / Σ w, über die Streitfragen mit Gewicht über 0, zu denen beide eine Position haben',
    )
  })

  it('has its cases and genders', () => {
    expect([1, 2].map((n) => around.othersSilent(n, 'actor'))).toEqual([
      '1 weiterer Akteur hat keine Position, die sich vergleichen ließe.',
      '2 weitere Akteure haben keine Position, die sich vergleichen ließe.',
    ])
    expect(around.othersSilent(1, 'delegation')).toBe(
      '1 weitere Delegation hat keine Position, die sich vergleichen ließe.',
    )
    expect(around.notDrawn(['A'], 'nation', 3)).toBe(
      'Nicht gezeichnet, weil er mit niemandem mindestens 3 Streitfragen teilt: 1 Staat (A).',
    )
    expect(around.unitsOf(3, 12, 'bloc')).toBe('3 von 12 Blöcken')
    expect(around.pairs(66, 3, 8)).toBe('66 Paare mit 3 bis 8 gemeinsamen Streitfragen')
    expect([timeline.held(1, 'week'), timeline.held(2, 'year'), timeline.every(3, 'month')]).toEqual([
      'wie vertreten am Ende jeder Woche',
      'wie vertreten am Ende von je 2 Jahren',
      'alle 3 Monate',
    ])
    expect(titles.ifMoved(['A', 'B'], ['x'], '')).toBe('Was wäre, wenn sich A und B bei x bewegten?')
  })
})

/** The strait, in names that are no English words, with a day on which somebody moved and one who says little. */
const MEERENGE = {
  ...STRAIT,
  info: { ...STRAIT.info, title: 'Meerenge', sources: [{ title: 'Niederschrift' }] },
  actors: STRAIT.actors.map((actor) =>
    typeof actor === 'string' ? actor : { ...actor, name: `${actor.id[0]?.toUpperCase()}${actor.id.slice(1)}ien` },
  ),
  issues: ['tolls', 'fishing', 'ferry', 'harbour', 'patrols'].map((id, i) => ({ id, name: `Frage ${i + 1}` })),
  stances: [...STRAIT.stances, { actor: 'estmark', issue: 'tolls', value: 1, statedOn: '2031-07-08' }],
}

/** Views that between them say most of what pictures can say; of other kinds, one as it opens. */
const VIEWS: Readonly<Partial<Record<PictureId, readonly Record<string, unknown>[]>>> = {
  network: [
    { hulls: true, select: ['league'], size: 'influence' },
    { layout: 'issue:harbour', color: 'issue:harbour', focus: 'astoria' },
    { layout: 'coalitions', node: 'pie', hide: ['ombud'], strongest: 1 },
    { layout: 'circle', color: 'bloc', focus: 'niemand' },
    { layout: 'forces', color: 'kind', pin: ['ombud@0,0'], minShared: 5 },
    { layout: 'issue:none', color: 'issue:none', weight: ['tolls=2'], kind: ['nation'], drop: 'unanimous' },
  ],
  matrix: [{}, { order: 'bloc', hide: ['ombud'] }, { order: 'name', minShared: 5 }],
  positions: [{ by: 'kind' }, { by: 'bloc', held: 'issue:ferry' }, { by: 'coalition', hide: ['ombud'], inherit: true }],
  spectrum: [
    { since: '2031-03-04', color: 'kind' },
    { issue: ['harbour'], since: '2031-07-08', asOf: '2031-07-09' },
  ],
  compare: [
    { select: ['astoria', 'estmark'] },
    { left: ['astoria', 'borland', 'caspia', 'league'], right: ['dunmark', 'estmark'] },
    { select: ['astoria', 'quiet'], measure: 'correlation' },
  ],
  timeline: [
    {},
    { select: ['estmark'] },
    { select: ['astoria', 'estmark'], window: '3m', step: '1m' },
    { left: ['astoria', 'borland'], right: ['dunmark', 'estmark'] },
  ],
  coalitions: [{}, { agree: 0.9 }, { agree: 1, issue: ['tolls', 'ferry'], from: '2031-01-01', to: '2031-12-31' }],
  whatif: [{}, { select: ['astoria'] }, { move: ['astoria=tolls=-2', 'quiet=ferry=1'] }],
}

/** Words of English sentences that no German one has. */
const ENGLISH =
  /\b(of|and|the|with|to|from|by|each|which|that|is|are|on|or|no|not|hidden|shared|issues?|stances?|actors?|nations?|agree|pairs?|moved|members?|neutral,? declines|known|somebody|nobody|January|March|May|July|Mar|May|Jul)\b/i

describe.each(PICTURE_IDS)('a German picture of kind %s', (show) => {
  const inputs = (VIEWS[show] ?? [{}]).map((view) =>
    inputOf(MEERENGE, { v: 2, show, lang: 'de', minShared: 2, ...view }),
  )

  it.each(inputs.map((input) => [JSON.stringify(input.view), input] as const))(
    'speaks no English: %s',
    async (_, input) => {
      const svg = drawingSvg(await drawingOf(input))
      expect(svg).toMatch(/^<svg [^>]*lang="de" xml:lang="de"/)
      const texts = [...svg.matchAll(/>([^<>]+)<\//g)].map(([, text]) => text).join(' ')
      // A citation is in the language of what it cites.
      const own = texts.replaceAll(input.alignment().measure.source, '').replace(/J\. Stat\. Mech\. \w+/g, '')
      expect(own).not.toMatch(ENGLISH)
      expect(own).not.toMatch(/\d\.\d\d\b|[+−]\.\d/)
    },
  )

  it.each(Object.keys(SIZES) as SizeName[])('has a legend that is not cut, at size %s', async (size) => {
    const { scene } = await pictureKind(show)
    for (const input of inputs) {
      const cut = frameLayout(scene(input), size).legend.items.filter(({ entry, label }) => entry.label !== label)
      expect(cut.map(({ entry }) => entry.label)).toEqual([])
    }
  })
})

it.each(Object.keys(SIZES) as SizeName[])('German names and notes of a network touch nothing, at size %s', (size) => {
  for (const view of VIEWS.network ?? []) {
    const scene = networkScene(networkInput(inputOf(STRAIT, { v: 2, lang: 'de', minShared: 2, ...view })))
    expect(layoutOverlaps(networkLayout(scene, size))).toBe(0)
  }
})

it('is drawn again as it was after a picture in another language', async () => {
  const svg = async (lang?: string) => drawingSvg(await drawingOf(inputOf(STRAIT, { v: 2, lang })))
  const first = await svg()
  expect(await svg('de')).not.toBe(first)
  expect(await svg('en')).toBe(first)
  expect(first).not.toContain('lang=')
})
