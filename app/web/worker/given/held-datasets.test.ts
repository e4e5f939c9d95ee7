import { expect, it } from 'vitest'
import { deltaDataset } from '../../../../test/support/delta-dataset.ts'
import { HeldDatasets } from './held-datasets.ts'

const dataset = await deltaDataset()
const changed = { ...dataset, info: { ...dataset.info, sha256: '0'.repeat(64) } }

it('the very same dataset takes its place, another of the same name a number', () => {
  const held = new HeldDatasets()
  const first = held.hold(dataset)
  expect(held.hold(dataset).id).toBe(first.id)
  expect(held.hold(changed)).toMatchObject({ id: `${first.id} (2)`, title: `${dataset.info.title} (2)` })
  expect(held.whole(`${first.id} (2)`)?.info.title).toBe(dataset.info.title)
})

it('read in another way, it takes its own place', () => {
  const held = new HeldDatasets()
  const { id } = held.hold(dataset)
  expect(held.drawn(id)?.facts.sha256).toBe(dataset.info.sha256)
  expect(held.hold(changed, id)).toMatchObject({ id, sha256: changed.info.sha256 })
  expect(held.whole(id)?.info.sha256).toBe(changed.info.sha256)
  expect(held.drawn(id)?.facts.sha256).toBe(changed.info.sha256)
  expect(held.drawn(id, dataset.info.sha256)?.facts.sha256).toBe(dataset.info.sha256)
  expect(held.drawn(id, changed.info.sha256)?.facts.sha256).toBe(changed.info.sha256)
})

it('what the browser keeps and the page has not read yet is not replaced either', () => {
  const id = new HeldDatasets().hold(dataset).id
  const sha256 = dataset.info.sha256 ?? ''
  expect(new HeldDatasets().hold(changed, undefined, { [id]: sha256 }).id).toBe(`${id} (2)`)
  expect(new HeldDatasets().hold(dataset, undefined, { [id]: sha256 }).id).toBe(id)
  expect(new HeldDatasets().hold(changed, id, { [id]: sha256 }).id).toBe(id)
})
