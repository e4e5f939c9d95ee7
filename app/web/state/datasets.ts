import type { DatasetAnswer } from '../../api/answers.ts'

/** What the page opens with, when no dataset is asked for. */
const OPENING = 'talks-2025'

/** Whether a dataset can be asked: it is whole, or its last complete version is served. */
export function canBeAsked(dataset: Pick<DatasetAnswer, 'status' | 'servesFormer'>): boolean {
  return dataset.status === 'ready' || dataset.servesFormer
}

/** The dataset that a view is about: the one that it names, else the opening one, else the first that can be asked, else the first. */
export function datasetOf(named: string | undefined, datasets: readonly DatasetAnswer[]): DatasetAnswer | undefined {
  if (named !== undefined) return datasets.find(({ id }) => id === named)
  return datasets.find(({ id }) => id === OPENING) ?? datasets.find(canBeAsked) ?? datasets[0]
}
