import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { putDataset, verifyDataset, versionToRestore } from '../../graph-loader/index.ts'
import {
  DatasetDiffersError,
  DatasetIncompleteError,
  DatasetNotFoundError,
  LoadInProgressError,
} from '../../graph-store/errors.ts'
import type { GraphStore, WriteProgress } from '../../graph-store/graph-store.ts'
import { currentVersion, versionBefore } from '../../graph-store/kept-version.ts'
import { stanceOf } from '../../positions/dataset/dataset.ts'
import { type Dataset, type FullDataset, type Stance, stanceAt } from '../../positions/index.ts'
import { emptyStore } from '../support/empty-store.ts'
import { arbitraryParts, mutated } from './arbitrary-dataset.ts'
import { everyKind, type FullParts, fullDataset } from './full-dataset.ts'
import { many } from './many-stances.ts'
import { tiny } from './tiny-dataset.ts'

const NOTHING = { created: 0, updated: 0, removed: 0, unchanged: true, mended: false }
const LOADED_AT = '2031-05-06T07:08:09.123Z'

/** What every store of datasets must do; `open` gives one in which `now` is LOADED_AT, and which this suite may empty. */
export function graphStoreConformance(
  open: (now: () => Date) => Promise<GraphStore>,
  { runs }: { runs: number },
): void {
  let store: GraphStore
  const ready = open(() => new Date(LOADED_AT))

  const empty = async () => {
    await emptyStore(store)
  }
  beforeEach(async () => {
    store = await ready
    await empty()
  })
  afterAll(async () => {
    await empty()
    await store.close()
  })

  describe('an empty store', () => {
    it('says what it is, lists nothing and finds nothing', async () => {
      expect(await store.info()).toMatchObject({
        kind: store.kind,
        name: expect.any(String),
        version: expect.any(String),
      })
      expect(await store.list()).toEqual([])
      await expect(store.read('none')).rejects.toThrow(DatasetNotFoundError)
      await expect(store.stances('none', {})).rejects.toThrow(DatasetNotFoundError)
      await expect(store.documents('none')).rejects.toThrow(DatasetNotFoundError)
      expect(await store.remove('none')).toBe(false)
    })
  })

  describe('a dataset with everything in it', () => {
    const dataset = fullDataset(everyKind('every “kind” 😀'))
    const { id } = dataset.info
    beforeEach(async () => {
      const { actors, scales, issues, documents, stances } = dataset
      const created = actors.length + scales.length + issues.length + documents.length + stances.length
      expect(await store.write(dataset)).toEqual({ created, updated: 0, removed: 0, unchanged: false, mended: false })
    })

    it('is listed with its counts', async () => {
      expect(await store.list()).toEqual([
        {
          id,
          title: 'Talks that never were “§1”',
          version: '1.2.3',
          sha256: dataset.info.sha256,
          status: 'complete',
          fault: null,
          loadedAt: LOADED_AT,
          verifiedAt: null,
          source: null,
          counts: { actors: 8, issues: 4, stances: 10, documents: 3 },
        },
      ])
    })

    it('is read as it was written, in code-point order beyond the BMP too', async () => {
      const read = await store.read(id)
      expectSame(read, dataset)
      expect(read.actors.map((actor) => actor.id).slice(-2)).toEqual(['\uff5eFullwidth', '😀 Party'])
      expect(read.issues.map((issue) => issue.id).slice(0, 3)).toEqual(['zoo', 'moat', 'art'])
    })

    it('gives all documents, or those asked for that there are', async () => {
      expect(await store.documents(id)).toEqual(dataset.documents)
      expect((await store.documents(id)).map((document) => document.id)).toEqual(['roll call', '\uffeeB', '😀.pdf'])
      const some = await store.documents(id, ['😀.pdf', 'no such', 'roll call', '😀.pdf'])
      expect(some.map((document) => document.id)).toEqual(['roll call', '😀.pdf'])
      expect(await store.documents(id, [])).toEqual([])
    })

    it('gives stances with their texts and evidence', async () => {
      const all = await store.stances(id, {})
      expect(all).toEqual(everyStance(dataset))
      expect(all.map((stance) => stance.id).slice(-2)).toEqual(['\uff5e', '😀'])
      expect(all.find((stance) => stance.id === 's1')?.evidence.map((one) => one.relation)).toEqual([
        'supports',
        'contradicts',
        'context',
      ])
    })

    it('gives the stances of actors, on issues, and of actors on issues', async () => {
      const ids = async (query: Parameters<GraphStore['stances']>[1]) =>
        (await store.stances(id, query)).map((stance) => stance.id)
      expect(await ids({ actors: ['constructor', '__proto__', 'constructor', 'no such'] })).toEqual([
        '__proto__',
        's1',
        's10',
        's9',
      ])
      expect(await ids({ issues: ['art', "d'Æ \u200fשלום", 'no such'] })).toEqual([
        '__proto__',
        'vague',
        '\uff5e',
        '😀',
      ])
      expect(await ids({ actors: ['constructor', 'Côte d’Azurie'], issues: ['moat', 'moat', 'art'] })).toEqual([
        'joint b',
        'quiet',
        's1',
        's10',
        's9',
      ])
      expect(await ids({ actors: ['silent'] })).toEqual([])
      expect(await ids({ actors: [], issues: [] })).toEqual([])
    })

    it('gives the stances of an actor on an issue in the order of their rows', async () => {
      const { stances, actors, issues } = await store.read(id)
      const rows = Array.from({ length: stances.length }, (_, row) => stanceAt(stances, row, actors, issues))
      const pair = rows.filter((row) => row.actor === 'constructor' && row.issue === 'moat')
      const asked = await store.stances(id, { actors: ['constructor'], issues: ['moat'] })
      expect(asked.map((stance) => stance.statedOn)).toEqual(pair.map((stance) => stance.statedOn))
    })

    it('writes nothing when it holds the same', async () => {
      const told: WriteProgress[] = []
      expect(await store.write(dataset, { onProgress: (p) => told.push(p) })).toEqual(NOTHING)
      expect(told).toEqual([])
    })

    it('is removed, once', async () => {
      expect(await store.remove(id)).toBe(true)
      expect(await store.remove(id)).toBe(false)
      expect(await store.list()).toEqual([])
      await expect(store.read(id)).rejects.toThrow(DatasetNotFoundError)
    })
  })

  describe('a dataset that changes', () => {
    const parts = everyKind('changing')
    const change = (changed: Partial<FullParts>) => fullDataset({ ...parts, ...changed })
    beforeEach(async () => {
      await store.write(fullDataset(everyKind('bystander')))
      await store.write(fullDataset(parts))
    })
    const expectNow = async (dataset: FullDataset) => {
      expectSame(await store.read('changing'), dataset)
      expect(await store.stances('changing', {})).toEqual(everyStance(dataset))
      expect(await store.documents('changing')).toEqual(dataset.documents)
      expect(await store.write(dataset)).toEqual(NOTHING)
      expectSame(await store.read('bystander'), fullDataset(everyKind('bystander')))
    }

    it('counts one actor that changed, with its kind', async () => {
      const actors = parts.actors.map((one) =>
        one.id === '__proto__' ? { ...one, kind: 'person' as const, influence: 3 } : one,
      )
      const next = change({ actors })
      expect(await store.write(next)).toEqual({ created: 0, updated: 1, removed: 0, unchanged: false, mended: false })
      await expectNow(next)
    })

    it('counts ties with their actor, and keeps their order', async () => {
      const affiliations = parts.affiliations.slice(0, -1)
      const next = change({ affiliations })
      expect(await store.write(next)).toEqual({ created: 0, updated: 1, removed: 0, unchanged: false, mended: false })
      await expectNow(next)
    })

    it('counts a stance whose evidence changed, and loses the old evidence', async () => {
      const stances = parts.stances.map((one) => (one.id === 's1' ? { ...one, evidence: one.evidence.slice(1) } : one))
      const next = change({ stances })
      expect(await store.write(next)).toEqual({ created: 0, updated: 1, removed: 0, unchanged: false, mended: false })
      await expectNow(next)
    })

    it('counts a stance that moves to another actor as changed, with the one that it ended', async () => {
      const stances = parts.stances.map((one) => (one.id === 's9' ? { ...one, actor: 'silent' } : one))
      const next = change({ stances })
      expect(await store.write(next)).toEqual({ created: 0, updated: 1, removed: 0, unchanged: false, mended: false })
      await expectNow(next)
    })

    it('tells an older stance that it is superseded when a later one comes', async () => {
      const later: Stance = {
        id: 'later',
        actor: 'Côte d’Azurie',
        issue: 'moat',
        value: 0,
        status: 'position',
        statedOn: '2032-01-01',
        evidence: [],
      }
      const next = change({ stances: [...parts.stances, later] })
      expect(await store.write(next)).toEqual({ created: 1, updated: 1, removed: 0, unchanged: false, mended: false })
      await expectNow(next)
    })

    it('loses what the new version does not hold', async () => {
      const next = change({
        actors: parts.actors.filter(({ id }) => id !== 'silent' && id !== '__proto__'),
        affiliations: parts.affiliations.filter(({ actor }) => actor !== '__proto__'),
        scales: parts.scales.slice(0, 2),
        issues: parts.issues.slice(0, 3),
        stances: parts.stances.filter(({ id }) => id !== '__proto__'),
      })
      // Two actors, a scale, an issue and a stance go; the first affiliation of the next actor moves up by none, so ties stay.
      const report = await store.write(next)
      expect(report).toMatchObject({ created: 0, removed: 5, unchanged: false })
      await expectNow(next)
      expect((await store.list()).map(({ id, counts }) => [id, counts.actors, counts.stances])).toEqual([
        ['bystander', 8, 10],
        ['changing', 6, 9],
      ])
    })

    it('becomes another in one write, and what hung on nothing else is gone', async () => {
      const next = fullDataset({ ...tiny('changing'), info: { id: 'changing', title: 'Quite another' } })
      await store.write(next)
      await expectNow(next)
    })

    it('takes a new title and version alone', async () => {
      const next = change({ info: { ...parts.info, title: 'Renamed', version: '2.0.0' } })
      expect(await store.write(next)).toEqual({ created: 0, updated: 0, removed: 0, unchanged: false, mended: false })
      expect((await store.list())[1]).toMatchObject({ title: 'Renamed', version: '2.0.0', sha256: next.info.sha256 })
      await expectNow(next)
    })
  })

  describe('a write that runs', () => {
    const dataset = fullDataset(tiny('running'))
    /** Does something while a dataset that takes a while is half written. */
    const during = async <T>(id: string, what: () => Promise<T>): Promise<T> => {
      let met: Promise<T> | null = null
      await store.write(many(id), {
        onProgress: () => {
          met ??= what()
          met.catch(() => {})
        },
      })
      if (met === null) throw new Error('the write told no progress')
      return met
    }

    it('is seen as loading, is not read, and lets no second one in', async () => {
      const [list, ...others] = await during('running', () =>
        Promise.allSettled([
          store.list(),
          store.read('running'),
          store.stances('running', { actors: ['actor 1'] }),
          store.documents('running'),
          store.write(dataset),
          store.remove('running'),
        ]),
      )
      expect(list).toEqual({
        status: 'fulfilled',
        value: [
          {
            id: 'running',
            title: 'Made up',
            version: undefined,
            sha256: '',
            status: 'loading',
            fault: null,
            loadedAt: null,
            verifiedAt: null,
            source: null,
            counts: { actors: 0, issues: 0, stances: 0, documents: 0 },
          },
        ],
      })
      expect(others.map((one) => one.status === 'rejected' && one.reason.name)).toEqual([
        ...Array(3).fill(DatasetIncompleteError.name),
        ...Array(2).fill(LoadInProgressError.name),
      ])
      expectSame(await store.read('running'), many('running'))
    })

    it('replaces only the content that it is told, and leaves other content whole', async () => {
      const version = (title: string) => fullDataset({ ...tiny('running'), info: { id: 'running', title } })
      const [first, second, third] = [version('First'), version('Second'), version('Third')] as const
      await store.write(first, { replaces: null })
      await store.write(second, { replaces: first.info.sha256 })
      for (const replaces of [null, first.info.sha256])
        await expect(store.write(third, { replaces })).rejects.toThrow(DatasetDiffersError)
      expect(await store.list()).toMatchObject([{ status: 'complete', title: 'Second', sha256: second.info.sha256 }])
      expectSame(await store.read('running'), second)
      expect(await store.write(second, { replaces: null })).toMatchObject({ unchanged: true })
      await store.remove('running')
      expect(await store.write(third, { replaces: second.info.sha256 })).toMatchObject({ unchanged: false })
    })

    it('keeps telling of the last complete version while the next one is loaded', async () => {
      const before = fullDataset({ ...tiny('running'), info: { id: 'running', title: 'First', version: '1' } })
      await store.write(before)
      expect(await during('running', () => store.list())).toMatchObject([
        { title: 'First', version: '1', sha256: before.info.sha256, status: 'loading', loadedAt: LOADED_AT },
      ])
    })

    it('ends with the reason of a signal, stays loading, and is finished by running it again', async () => {
      const reason = new Error('enough')
      const early = AbortSignal.abort(reason)
      await expect(store.write(dataset, { signal: early })).rejects.toBe(reason)
      expect(await store.list()).toEqual([])
      const stop = new AbortController()
      const write = store.write(dataset, { signal: stop.signal, onProgress: () => stop.abort(reason) })
      await expect(write).rejects.toBe(reason)
      expect(await store.list()).toMatchObject([{ id: 'running', status: 'loading', loadedAt: null }])
      await expect(store.read('running')).rejects.toThrow(DatasetIncompleteError)
      expect(await store.write(dataset)).toMatchObject({ unchanged: false })
      expectSame(await store.read('running'), dataset)
    })

    it('tells how far it is, up to the end', async () => {
      const told: WriteProgress[] = []
      await store.write(dataset, { onProgress: (progress) => told.push(progress) })
      expect(told.at(-1)?.phase).toBe('writing')
      expect(told.at(-1)?.done).toBe(told.at(-1)?.total)
      for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total)
    })
  })

  describe('the history of a dataset', () => {
    const first = fullDataset(everyKind('history'))
    const second = fullDataset({ ...tiny('history'), info: { id: 'history', title: 'Second', version: '2' } })
    const origin = { source: '/made/up/file.csv', by: 'nobody@nowhere' }

    it('gives the dataset whole, to the last bit', async () => {
      await store.write(first)
      expectWhole(await store.whole('history'), first)
      await expect(store.whole('none')).rejects.toThrow(DatasetNotFoundError)
    })

    it('keeps what was there before it is replaced, and gives it back', async () => {
      await store.write(first, { origin })
      expect(await store.versions('history')).toEqual([])
      await store.write(second, { origin: { source: 'second.csv', by: 'somebody' } })
      expect(await store.versions('history')).toEqual([
        {
          number: 1,
          sha256: first.info.sha256,
          title: first.info.title,
          version: '1.2.3',
          loadedAt: LOADED_AT,
          keptAt: LOADED_AT,
          ...origin,
          why: 'before second.csv replaced it',
          counts: { actors: 8, issues: 4, stances: 10, documents: 3 },
          bytes: expect.any(Number),
        },
      ])
      expectWhole(await store.version('history', 1), first)
      await expect(store.version('history', 2)).rejects.toThrow('no version 2 of "history" is kept')
      expect(await store.list()).toMatchObject([{ title: 'Second', source: 'second.csv' }])
    })

    it('keeps each content once, and the new one too where that is asked for', async () => {
      for (const dataset of [first, second, first, second]) await store.write(dataset, { keep: true, origin })
      const versions = await store.versions('history')
      expect(versions.map(({ number, sha256, why }) => [number, sha256, why])).toEqual([
        [2, second.info.sha256, 'as it was loaded'],
        [1, first.info.sha256, 'as it was loaded'],
      ])
    })

    describe('after a load that was interrupted', () => {
      const third = fullDataset({ ...tiny('history'), info: { id: 'history', title: 'Third', version: '3' } })
      const interrupted = async (dataset: FullDataset) => {
        const stop = new AbortController()
        const options = { keep: true, signal: stop.signal, onProgress: () => stop.abort(new Error('killed')) }
        await expect(store.write(dataset, options)).rejects.toThrow('killed')
      }
      const standing = async () => {
        const versions = await store.versions('history')
        const [stored] = await store.list()
        expect(stored?.status).toBe('loading')
        return { current: currentVersion(versions, stored), before: versionBefore(versions, stored) }
      }

      it('has no version that is current, and the last whole one to go back to, be it the only one', async () => {
        await store.write(first, { keep: true })
        await interrupted(second)
        expect(await standing()).toMatchObject({ current: undefined, before: { number: 1 } })
      })

      it('goes back to the last whole one of several, whatever their order', async () => {
        for (const dataset of [first, second]) await store.write(dataset, { keep: true })
        await interrupted(third)
        expect(await standing()).toMatchObject({ current: undefined, before: { number: 2, title: 'Second' } })
        const back = await versionToRestore('history', store)
        await store.write(await store.version('history', back.number))
        expectWhole(await store.whole('history'), second)
        expect((await versionToRestore('history', store)).number).toBe(1)
        await store.write(first, { keep: true })
        await interrupted(third)
        expect(await standing()).toMatchObject({ current: undefined, before: { number: 1 } })
      })

      it('says both ways on to whoever reads, verifies or loads, and that none is kept of a first load', async () => {
        await store.write(first, { keep: true })
        await interrupted(second)
        const ways = 'loading it again finishes it, parley restore history brings back its last whole version'
        await expect(store.read('history')).rejects.toThrow(ways)
        await expect(verifyDataset('history', store)).rejects.toThrow(ways)
        await expect(verifyDataset('history', store, { repair: true })).rejects.toThrow(ways)
        await expect(putDataset(third, store, {})).rejects.toThrow(
          'what its last whole version has, which parley restore',
        )
        await store.remove('history', { forget: true })
        await interrupted(first)
        await expect(versionToRestore('history', store)).rejects.toThrow('no version of it is kept: load it again')
      })
    })

    it('writes a version that is kept once more, under its number', async () => {
      await store.write(first, { keep: true })
      const [before] = await store.versions('history')
      await store.renewVersion(first, 1)
      expect(await store.versions('history')).toEqual([{ ...before, bytes: expect.any(Number) }])
      expectWhole(await store.version('history', 1), first)
    })

    it('outlives the dataset, until it is to be forgotten', async () => {
      await store.write(first)
      expect(await store.remove('history')).toBe(true)
      expect(await store.list()).toEqual([])
      expect(await store.versionedIds()).toEqual(['history'])
      expect((await store.versions('history')).map(({ why }) => why)).toEqual(['before it was removed'])
      expectWhole(await store.version('history', 1), first)
      expect(await store.remove('history', { forget: true })).toBe(true)
      expect(await store.versionedIds()).toEqual([])
      expect(await store.remove('history', { forget: true })).toBe(false)
    })

    it('finds nothing amiss with what it holds, and notes when that was', async () => {
      await store.write(first)
      const sound = { checked: 29, counts: { differs: 0, missing: 0, foreign: 0 }, findings: [] }
      expect(await store.audit('history')).toEqual(sound)
      expect(await store.audit('history', first)).toEqual(sound)
      expect(await store.removeForeign('history')).toBe(0)
      await store.markVerified('history', second.info.sha256)
      expect(await store.list()).toMatchObject([{ verifiedAt: null }])
      await store.markVerified('history', first.info.sha256)
      expect(await store.list()).toMatchObject([{ verifiedAt: LOADED_AT }])
      await store.write(second)
      expect(await store.list()).toMatchObject([{ verifiedAt: null }])
      const { counts } = await store.audit('history', first)
      expect(counts).toEqual({ differs: 1, missing: 28, foreign: 6 })
    })
  })

  it('refuses a dataset that names what it does not hold, and writes nothing', async () => {
    const parts = tiny('torn')
    const torn = [
      { ...parts, issues: parts.issues.map((issue) => ({ ...issue, scale: 'lost' })) },
      { ...parts, issues: parts.issues.map((issue) => ({ ...issue, parents: ['lost'] })) },
      { ...parts, issues: parts.issues.map((issue) => ({ ...issue, document: 'lost' })) },
      { ...parts, affiliations: [{ actor: 'a', group: 'lost', kind: 'member' as const }] },
      {
        ...parts,
        stances: parts.stances.map((stance) => ({
          ...stance,
          evidence: [{ document: 'lost', relation: 'supports' as const }],
        })),
      },
    ]
    for (const one of torn) await expect(store.write(fullDataset(one))).rejects.toThrow(/has no .+ "lost"/)
    expect(await store.list()).toEqual([])
  })

  it('keeps datasets whose ids begin alike apart, and lists them in code-point order', async () => {
    const ids = ['😀', '\uff5e', 'a', 'a b', 'ab', 'A']
    for (const id of ids) await store.write(fullDataset(tiny(id)))
    expect((await store.list()).map(({ id }) => id)).toEqual(['A', 'a', 'a b', 'ab', '\uff5e', '😀'])
    await store.remove('a')
    for (const id of ids.filter((one) => one !== 'a')) expectSame(await store.read(id), fullDataset(tiny(id)))
  })

  it('holds any dataset, then any other version of it, and leaves the others alone', async () => {
    const bystander = fullDataset(everyKind('bystander'))
    await store.write(bystander)
    const versions = fc.tuple(arbitraryParts('any'), arbitraryParts('any'), fc.integer({ min: 2, max: 3 }))
    await fc.assert(
      fc.asyncProperty(versions, async ([first, second, modulus]) => {
        const between = mutated(first, second, (id) => id.length % modulus === 0)
        for (const parts of [first, between, second]) {
          const dataset = fullDataset(parts)
          await store.write(dataset)
          expectSame(await store.read('any'), dataset)
          expect(await store.stances('any', {})).toEqual(everyStance(dataset))
          expect(await store.documents('any')).toEqual(dataset.documents)
          expect(await store.write(dataset)).toEqual(NOTHING)
        }
      }),
      { numRuns: runs },
    )
    expectSame(await store.read('bystander'), bystander)
  })
}

/** Every stance of a dataset, whole. */
function everyStance(dataset: FullDataset): Stance[] {
  return Array.from({ length: dataset.stances.length }, (_, row) => stanceOf(dataset, row))
}

/** The same dataset, with documents and every text. */
function expectWhole(found: FullDataset, dataset: FullDataset): void {
  expectSame(found, dataset)
  expect(found.documents).toEqual(dataset.documents)
  expect(everyStance(found)).toEqual(everyStance(dataset))
}

/** The same items and the same columns, to the dictionaries. */
export function expectSame(read: Dataset, { info, actors, affiliations, scales, issues, stances }: FullDataset): void {
  const { documents: _, texts: __, ...found } = read as Partial<FullDataset>
  expect(found).toEqual({ info, actors, affiliations, scales, issues, stances })
}
