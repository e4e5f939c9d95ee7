import { expect, it } from 'vitest'
import { readDataset } from '../../../graph-loader/index.ts'
import { inSharedMemory, shipmentOf, unpacked } from './shipment.ts'

it('brings a dataset whole to another thread, its columns in the memory of the sender', async () => {
  const { info, actors, affiliations, scales, issues, stances: columns } = await readDataset('seeds/talks-2025')
  const dataset = { info, actors, affiliations, scales, issues, stances: columns }
  const shared = inSharedMemory(dataset)
  expect(shared.stances).toEqual(dataset.stances)
  const sent = shipmentOf(shared)
  expect([sent.id, sent.sha256, sent.length]).toEqual(['talks-2025', dataset.info.sha256, dataset.stances.length])
  for (const [name, column] of Object.entries(sent.numbers))
    if (column) expect([name, column.buffer instanceof SharedArrayBuffer]).toEqual([name, true])
  const arrived = unpacked(structuredClone(sent))
  expect(arrived.stances).toEqual(dataset.stances)
  const { stances: _, ...items } = arrived
  const { stances: __, ...before } = shared
  expect(items).toEqual(before)
  expect(
    Object.values(arrived.stances).filter((column) => column && typeof column === 'object' && 'values' in column)
      .length,
  ).toBeGreaterThan(2)
})
