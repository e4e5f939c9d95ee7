import { compareCodePoints } from '../text.ts'
import type { FullDataset } from './dataset.ts'

/** Walks the stances of two datasets side by side, since both are in the order of their ids: the rows of each id, −1 on the side that lacks it. */
export function* stancesSideBySide(
  before: FullDataset,
  after: FullDataset,
): Generator<readonly [before: number, after: number]> {
  let [i, j] = [0, 0]
  while (i < before.stances.length || j < after.stances.length) {
    const order =
      i === before.stances.length
        ? 1
        : j === after.stances.length
          ? -1
          : compareCodePoints(before.texts.id(i), after.texts.id(j))
    yield [order <= 0 ? i++ : -1, order >= 0 ? j++ : -1]
  }
}
