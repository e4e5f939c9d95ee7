import { expect, it } from 'vitest'
import { analysisWords } from './analysis-words.ts'

const { explain, coalitions, polarisation, mactor, scenario } = analysisWords

it.each([
  [explain.value('S', -0.8754, null, 4, 11), 'S -0.875 over 4 shared of 11 issues'],
  [explain.value('S', null, 'too few', 1, 1), 'S no value (too few) over 1 shared of 1 issue'],
  [explain.range(-1, -0.83333, false), 'with any one issue left out: -1.000 to -0.833'],
  [explain.range(-0.0001, 0.5, true), 'with any one of the other issues left out: 0.000 to 0.500'],
  [explain.noValueWithout(['A', 'B'], false), 'without A, or without B there is no value'],
  [explain.noValueWithout(['A', 'B'], true), 'without any one of the shared issues there is no value'],
  [explain.fewRemain(1, 3), 'with one left out 1 shared issue remains, fewer than the 3 that a value takes'],
  [explain.fewRemain(2, 3), 'with one left out 2 shared issues remain, fewer than the 3 that a value takes'],
  [explain.bootstrap(0, 0.5, 0.95, 1990, 2000), '95 % interval: 0.000 to 0.500; 1990 of 2000 samples had a value'],
  [coalitions.found(1, 0.0314), '1 coalition, modularity 0.031'],
  [
    coalitions.chance(0, 199, 0.005, true),
    'a division this clear appears in none of 199 shuffles of the positions within each issue (p = 0.005): clearer than chance',
  ],
  [
    coalitions.chance(60, 199, 0.305, false),
    'a division this clear appears in 60 of 199 shuffles of the positions within each issue (p = 0.305): no clearer than chance',
  ],
  [coalitions.between(1, 2, 'X', 'Y'), '1 and 2: divided most by X, joined most by Y'],
  [
    coalitions.between(1, 2, null, null),
    '1 and 2: no issue with means 25 % of the scale apart, none with means less than 25 % apart',
  ],
  [polarisation.balance(41, null, 3, true), '41 lines: balanced triangles no value, frustration 3'],
  [polarisation.balance(1, 0.5, 3, false), '1 line: balanced triangles 0.500, frustration 3 at most'],
  [polarisation.camps(2, 3, true, 3), '2 camps against 3 lines'],
  [polarisation.camps(2, 3, false, 1), '2 camps against 3 lines, at least 1'],
  [mactor.size(1, 2, true), '1 actor, 2 objectives'],
  [mactor.size(2, 1, false), '2 actors, 1 objective; without --mid no influence is told'],
  [
    scenario.best('A', 'X', 2, null, null, 0.31),
    'best move of A: X to 2 (from no position); mean alignment no value → 0.310',
  ],
])('%s', (said, expected) => {
  expect(said).toBe(expected)
})
