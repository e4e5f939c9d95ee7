import { type Dataset, timeSpan } from '../../positions/dataset/index.ts'
import type { DatasetAnswer, DatasetDetail } from './answers.ts'

/** A dataset whole, save stances and documents; `listed` is how the list shows it. */
export function datasetDetail(listed: DatasetAnswer, dataset: Dataset): DatasetDetail {
  const { info, actors, affiliations, scales, issues } = dataset
  return {
    ...listed,
    ...(info.licence === undefined ? {} : { licence: info.licence }),
    sources: info.sources,
    defaults: info.defaults,
    span: timeSpan(dataset.stances),
    dates: datesOf(dataset),
    items: { actors: [...actors], affiliations: [...affiliations], scales: [...scales], issues: [...issues] },
  }
}

function datesOf({ stances }: Dataset): [string, number][] {
  const { statedOn } = stances
  if (!statedOn) return []
  const counts = new Int32Array(statedOn.values.length)
  for (const code of statedOn.codes) if (code >= 0) counts[code] = (counts[code] as number) + 1
  const dates = statedOn.values.map((date, code): [string, number] => [date, counts[code] as number])
  return dates.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
