import { describe, expect, it } from 'vitest'
import { pngFromSvg } from '../../../diagram/png/png-node.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import type { ActorKind } from '../../../positions/dataset/vocabulary.ts'
import { seededRandom } from '../../../positions/map/seeded-random.ts'
import { type DatasetParts, stanceTable } from '../../../test/support/dataset-builder.ts'
import { STRAIT_ISSUES as ISSUES, inputOf, STRAIT } from '../../../test/support/strait.ts'
import { layoutOverlaps, networkLayout } from './layout.ts'
import { type NetworkScene, networkScene } from './scene.ts'
import { networkSvg } from './svg.ts'

function sceneOf(parts: DatasetParts, view: Record<string, unknown> = {}): NetworkScene {
  const { alignment, counts: _, ...input } = inputOf(parts, view)
  return networkScene({ ...input, alignment: alignment() })
}

describe('networkScene', () => {
  it('says in words what is drawn and what is not', () => {
    const scene = sceneOf(STRAIT)
    expect(scene.kicker).toBe('Talks on the strait')
    expect(scene.title).toBe('Who aligns with whom, 4 March 2031')
    expect(scene.subtitle).toMatch(
      /^7 of 9 actors · 21 pairs with 3 to 5 shared issues · agreement from \+\.60 · disagreement to −\.25 · near means alike \(stress \.\d\d\)$/,
    )
    expect(scene.notes).toEqual([
      'Not drawn: 1 actor that shares fewer than 3 issues with any other: Quietland. 1 other actor has no position that can be compared.',
      'S (Signorino and Ritter 1999, International Studies Quarterly 43:115–144) over the shared ones of 5 issues, at least 3; positions as of 4 March 2031.',
      'Data: strait-talks 2.1.0, CC0-1.0, 35 stances. Sources: Minutes of the talks.',
    ])
    expect(scene.hidden).toEqual({ unplaced: 1, silent: 1, thinned: 0, beyond: 0, byHand: [] })
    expect(scene.description).toContain('the strongest between')
  })

  it('counts pairs among those whom it draws, of the same actors as every other way to look', () => {
    const whole = sceneOf(STRAIT)
    expect(whole.subtitle).toContain('21 pairs')
    const around = sceneOf(STRAIT, { focus: 'dunmark', differ: -1 })
    expect(around.subtitle).toMatch(/^2 of 9 actors · 1 pair with 4 shared issues/)
    expect(sceneOf(STRAIT, { hide: ['ombud'] }).subtitle).toMatch(/^6 of 9 actors · 15 pairs/)
  })

  it('says why somebody is not drawn: too few shared issues, or a measure that needs more than them', () => {
    const flat = {
      ...STRAIT,
      stances: [
        ...STRAIT.stances,
        ...[1, 2, 3].map((i) => ({ actor: 'silent', issue: ISSUES[i] as string, value: 1 })),
      ],
    }
    const notes = sceneOf(flat, { measure: 'correlation' }).notes[0]
    expect(notes).toContain('1 actor that shares fewer than 3 issues with any other: Quietland.')
    expect(notes).toContain('Not drawn: 1 actor without a value with any other: Silentia.')
  })

  it('says what stands for names without room: codes, short names, blank circles', () => {
    const crowd = (nation: string | undefined): DatasetParts => ({
      actors: Array.from({ length: 400 }, (_, i) => ({
        id: `a${i}`,
        name: `A long name without room, number ${i}`,
        ...(nation && { nation }),
      })),
      issues: ['tolls'],
      stances: Array.from({ length: 400 }, (_, i) => ({ actor: `a${i}`, issue: 'tolls', value: (i % 5) - 2 })),
    })
    for (const nation of ['AUT', undefined]) {
      const scene = sceneOf(crowd(nation), { minShared: 1, strongest: 1, layout: 'circle' })
      for (const size of ['slide', 'square'] as const) {
        const layout = networkLayout(scene, size)
        const named = new Set(layout.labels.map(({ node }) => node))
        const inside = layout.shortSizes.filter((_, i) => !named.has(i))
        const blank = inside.filter((one) => one === 0).length
        const note = layout.footer.map(({ text }) => text).join(' ')
        if (blank > 0) expect(note).toContain(`${blank} blank circle`)
        expect(note.includes('ISO 3166 code')).toBe(nation !== undefined && blank < inside.length)
      }
    }
  })

  it('draws camps near, opponents far, and lines only beyond the thresholds', () => {
    const scene = sceneOf(STRAIT)
    const at = (id: string) => scene.nodes.find((node) => node.id === id) as NetworkScene['nodes'][number]
    const apart = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)
    expect(apart('astoria', 'borland')).toBeLessThan(apart('astoria', 'dunmark') / 3)
    for (const edge of scene.edges) {
      if (edge.layer === 'agree') expect(edge.value).toBeGreaterThanOrEqual(0.6)
      else expect(edge.value).toBeLessThanOrEqual(-0.25)
    }
    const pairs = scene.edges.map(({ a, b, layer }) => `${scene.nodes[a]?.id} ${layer} ${scene.nodes[b]?.id}`)
    expect(pairs).toContain('dunmark agree estmark')
    expect(pairs).toContain('astoria differ dunmark')
    expect(scene.nodes.reduce((sum, node) => sum + node.links, 0)).toBe(2 * scene.edges.length)
  })

  it('says who is selected and not drawn', () => {
    const notes = (select: string[]) => sceneOf(STRAIT, { select }).notes.join(' ')
    expect(notes(['astoria', 'quiet'])).toContain('Selected, but not drawn in this view: Quietland.')
    expect(notes(['astoria'])).not.toContain('Selected')
  })

  it('has a legend of what is drawn, and of nothing else', () => {
    const marks = (scene: NetworkScene) => scene.legend.map((entry) => `${entry.mark} ${entry.label}`)
    expect(marks(sceneOf(STRAIT))).toEqual([
      'line agree: S from +.60',
      'line differ: S up to −.25',
      'size number of positions',
    ])
    expect(marks(sceneOf(STRAIT, { differ: -1, size: 'same', select: ['league'] }))).toEqual([
      'line agree: S from +.60',
      'selected selected: League of Ports',
    ])
    expect(marks(sceneOf(STRAIT, { color: 'kind', size: 'same' })).slice(2)).toEqual([
      'heading Kind',
      'swatch nation',
      'swatch person',
      'swatch bloc',
    ])
    expect(marks(sceneOf(STRAIT, { color: 'bloc', size: 'same' })).slice(2)).toEqual([
      'heading Blocs',
      'swatch League of Ports',
      'swatch in none',
    ])
    expect(sceneOf(STRAIT, { agree: 1.5, differ: -1.5 }).subtitle).toContain('no pair agrees enough for a line')
  })

  it('tells unknown from neutral where circles show an issue', () => {
    const scene = sceneOf(STRAIT, { color: 'issue:harbour', size: 'same' })
    const labels = scene.legend.flatMap((entry) => (entry.mark === 'swatch' ? [`${entry.style} ${entry.label}`] : []))
    expect(labels).toEqual(['disc −2', 'disc 0', 'disc +1', 'disc +2', 'broken ambiguous'])
    const gone = sceneOf(STRAIT, { color: 'issue:nowhere' })
    expect(gone.notes[0]).toContain('Circles are not coloured: there is no position on “nowhere” in this view.')
    expect(gone.legend.some((entry) => entry.mark === 'swatch')).toBe(false)
  })

  it('names the issues, the window, the clock and the weights that the view chose', () => {
    const scene = sceneOf(STRAIT, {
      issue: ['tolls', 'fishing', 'ferry'],
      from: '2031-01',
      to: '2031-12-31',
      knownAt: '2032-01-01',
      weight: ['tolls=2'],
      kind: ['nation'],
    })
    expect(scene.title).toBe(
      'Who aligns with whom on The tolls, The fishing and The ferry, January 2031 to 31 December 2031',
    )
    expect(scene.subtitle).toContain('5 of 7 nations')
    const method = scene.notes.find((note) => note.startsWith('S ('))
    expect(method).toContain('; weights The tolls ×2; nations only; ')
    expect(method).toContain('as known on 1 January 2032')
  })

  it('outlines coalitions on request, each named for its member with most lines', () => {
    const scene = sceneOf(STRAIT, { hulls: true })
    const members = scene.hulls.map(({ name, members: places }) => [name, places.map((at) => scene.nodes[at]?.id)])
    expect(members).toEqual([
      ['Coalition around Astoria (5)', ['astoria', 'borland', 'caspia', 'league', 'ombud']],
      ['Coalition around Dunmark (2)', ['dunmark', 'estmark']],
    ])
    expect(scene.notes[0]).toContain('Outlines: coalitions by Louvain’s method')
    expect(sceneOf(STRAIT).hulls).toEqual([])
  })

  it('survives structured cloning', () => {
    const scene = sceneOf(STRAIT)
    expect(structuredClone(scene)).toEqual(scene)
  })
})

describe('networkSvg', () => {
  it.each([
    ['strait-slide-light', {}, { size: 'slide', theme: 'light' }],
    ['strait-square-dark', { color: 'bloc', select: ['dunmark'] }, { size: 'square', theme: 'dark' }],
    ['strait-a4-print', { color: 'issue:harbour' }, { size: 'a4', theme: 'print' }],
    ['strait-letter-light', { hulls: true }, { size: 'letter', theme: 'light' }],
    ['strait-social-light', { color: 'kind', size: 'links' }, { size: 'social', theme: 'light' }],
  ] as const)('draws %s as committed', async (name, view, options) => {
    await expect(networkSvg(sceneOf(STRAIT, view), options)).toMatchFileSnapshot(`pictures/${name}.svg`)
  })

  it('gives the same bytes for the same view', () => {
    expect(networkSvg(sceneOf(STRAIT))).toBe(networkSvg(sceneOf(STRAIT)))
  })

  it('breaks the strokes of disagreement, and only these', () => {
    const svg = networkSvg(sceneOf(STRAIT))
    const lines = /<g id="lines"[^>]*>([\s\S]*?)<\/g>/.exec(svg)?.[1] ?? ''
    const scene = sceneOf(STRAIT)
    expect(lines.match(/<path/g)).toHaveLength(scene.edges.length)
    expect(lines.match(/stroke-dasharray/g)).toHaveLength(scene.edges.filter((edge) => edge.layer === 'differ').length)
  })

  it('refers to nothing outside itself, and can leave the paper out', () => {
    const svg = networkSvg(sceneOf(STRAIT))
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|@import/)
    expect(svg).toContain('<rect width="1600" height="900" fill="#ffffff"/>')
    expect(networkSvg(sceneOf(STRAIT), { background: false })).not.toContain('<rect')
  })

  it.each(Object.keys(SIZES) as SizeName[])('keeps names apart and all text on the page at the size %s', (size) => {
    for (const view of [{}, { color: 'issue:harbour' }, { select: ['astoria', 'dunmark'] }, { hulls: true }]) {
      const layout = networkLayout(sceneOf(STRAIT, view), size)
      expect(layoutOverlaps(layout)).toBe(0)
      expect(layout.namesLeftOut).toBe(0)
      expect(layout.hulls.every(({ name }) => name !== null)).toBe(true)
      expect(layout.legend.items.every((item) => item.baseline < layout.footTop)).toBe(true)
      expect(layout.legend.top).toBeGreaterThanOrEqual(layout.area.y + layout.area.height)
      expect(layout.footer.at(-1)?.y).toBeLessThan(layout.height)
    }
  })

  it('refuses a size out of bounds', () => {
    expect(() => networkSvg(sceneOf(STRAIT), { size: { width: 10, height: 900 } })).toThrow(
      /size: 10×900 is out of bounds/,
    )
  })

  it('ends lines at the rims of circles', () => {
    const layout = networkLayout(sceneOf(STRAIT))
    const scene = sceneOf(STRAIT)
    for (const line of layout.lines) {
      const edge = scene.edges[line.edge] as NetworkScene['edges'][number]
      const from = layout.circles[edge.a] as { x: number; y: number; r: number }
      expect(Math.hypot(line.x1 - from.x, line.y1 - from.y)).toBeCloseTo(from.r, 6)
    }
  })

  it('writes any name, and XML that a strict parser reads', () => {
    const names = [
      '<script>alert("1")</script>',
      'Fish & "Chips" \'n\' Co',
      'line\nbreak\ttab\u0000nul\u001f',
      'مملكة البحرين \u202eevil',
      '🇺🇦 flag 👩‍👩‍👧',
      'x'.repeat(300),
      '=cmd()',
      'lone \ud800 surrogate',
      ']]>',
      '\u0007',
    ]
    const kinds: ActorKind[] = ['nation', 'person', 'organization', 'bloc']
    const scene = sceneOf({
      info: { id: 'odd', title: '<&>"\u0000', version: '"1"', licence: '<l>', sources: [{ title: '&' }] },
      actors: names.map((name, i) => ({ id: `a${i}`, name, kind: kinds[i % 4] as ActorKind })),
      issues: ISSUES,
      stances: stanceTable(
        Object.fromEntries(names.map((_, i) => [`a${i}`, [i % 5, 0, 2, 1, -1].map((v) => v - (i % 3))])),
        ISSUES,
      ),
    })
    const svg = networkSvg(scene)
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff](?![\udc00-\udfff])/u)
    expect(svg).not.toContain('<script')
    expect(pngFromSvg(svg).length).toBeGreaterThan(10_000)
    expect(layoutOverlaps(networkLayout(scene))).toBe(0)
    for (const label of networkLayout(scene).labels) expect(label.lines.length).toBeLessThanOrEqual(2)
  })

  it.each([0, 1, 2])('draws %i actors', (n) => {
    const ids = ['a', 'b'].slice(0, n)
    const scene = sceneOf({
      actors: ids,
      issues: ISSUES,
      stances: stanceTable(Object.fromEntries(ids.map((id) => [id, [1, 1, 1, 1, 1]])), ISSUES),
    })
    expect(scene.nodes).toHaveLength(n === 2 ? 2 : 0)
    expect(scene.subtitle).toBe(
      [
        'No actor holds a position that can be compared',
        '1 nation, and nobody to compare it with',
        '2 nations · 1 pair with 5 shared issues · agreement from +.60',
      ][n],
    )
    expect(pngFromSvg(networkSvg(scene)).length).toBeGreaterThan(1000)
  })

  it('draws three hundred without a collision', () => {
    const rng = seededRandom(11)
    const ids = Array.from({ length: 300 }, (_, i) => `n${i}`)
    const value = () => Math.round(4 * rng()) - 2
    const scene = sceneOf({
      actors: ids,
      issues: ISSUES,
      stances: stanceTable(Object.fromEntries(ids.map((id) => [id, ISSUES.map(value)])), ISSUES),
    })
    const layout = networkLayout(scene)
    expect(scene.nodes).toHaveLength(300)
    expect(scene.hidden.thinned).toBeGreaterThan(0)
    expect(scene.notes[0]).toMatch(
      /^Lines: of each kind the 3 strongest lines of each nation; [\d,]+ weaker ones are not drawn\.$/,
    )
    expect(layoutOverlaps(layout)).toBe(0)
  })
})
