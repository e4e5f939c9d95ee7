import type { FullDataset, StanceTexts } from './dataset.ts'
import type { Stance } from './model.ts'
import { STANCE_TEXTS, type StanceText, stanceAt } from './stances/stance-columns.ts'

/** The texts of each stance that come on demand, made by name. */
export function eachText(
  make: (name: StanceText) => (row: number) => string | undefined,
): Pick<StanceTexts, StanceText> {
  return Object.fromEntries(STANCE_TEXTS.map((name) => [name, make(name)])) as Pick<StanceTexts, StanceText>
}

/** A stance of a dataset, whole; what it has not is undefined. */
export function stanceOf({ stances, texts, actors, issues }: FullDataset, row: number): Stance {
  return {
    id: texts.id(row),
    ...stanceAt(stances, row, actors, issues),
    ...Object.fromEntries(STANCE_TEXTS.map((name) => [name, texts[name](row)])),
    evidence: [...texts.evidence(row)],
  }
}
