import { PAIRS, type Recipe, VALUED } from './recipe.ts'

const DAY = '2025-08-09'

/** Who stands with whom. */
export const ALIGNMENT_RECIPES: readonly Recipe[] = [
  {
    id: 'alignment',
    title: 'Who aligns with whom',
    question: 'Which delegations agree, and which stand against each other, as of a day?',
    explanation:
      'The measure S of Signorino and Ritter in Cypher: 1 − 2·Σ w·|a−b|/Δ / Σ w over the issues on which both hold a value, Δ the declared width of the scale, w the square root of the product of the two saliences (1 where none is told). Pairs that share fewer than $minShared issues have no value and are left out.',
    query: `${PAIRS} WHERE a.id < b.id
RETURN a.id AS a, b.id AS b, S, shared ORDER BY S DESC, a, b`,
    params: { day: DAY, minShared: 3 },
    dataset: 'talks-2025',
  },
  {
    id: 'nearest',
    title: 'Nearest to an actor',
    question: 'Who stands nearest to $actor, and who farthest?',
    explanation: 'S of one actor with every other; the last rows stand farthest.',
    query: `${PAIRS} WHERE a.id = $actor
RETURN b.id AS other, S, shared ORDER BY S DESC, other`,
    params: { day: DAY, minShared: 3, actor: 'ukraine' },
    dataset: 'talks-2025',
  },
  {
    id: 'swing-actors',
    title: 'Swing actors',
    question: 'Whose alignment with two groups is most even?',
    explanation:
      'For everyone outside of both groups: the mean S with the members of each. The smaller the difference, the more it can swing. Who has no value with one of the groups is left out.',
    query: `${PAIRS} WHERE NOT a.id IN $left + $right
WITH a, avg(CASE WHEN b.id IN $left THEN S END) AS left, avg(CASE WHEN b.id IN $right THEN S END) AS right
WHERE left IS NOT NULL AND right IS NOT NULL
RETURN a.id AS actor, left, right, abs(left - right) AS difference ORDER BY difference, actor`,
    params: { day: DAY, minShared: 2, left: ['ukraine'], right: ['russia'] },
    dataset: 'talks-2025',
  },
  {
    id: 'uncovered-pairs',
    title: 'Uncovered pairs',
    question: 'Of which pairs do we know too little to compare them?',
    explanation:
      'Pairs of delegations that hold a value on some issue, but share fewer than $minShared. They have no alignment, which is not the same as standing apart.',
    query: `${VALUED}
WITH a, collect(i.id) AS issues
WITH collect({id: a.id, issues: issues}) AS all
UNWIND all AS x UNWIND all AS y
WITH x.id AS a, y.id AS b, size([issue IN x.issues WHERE issue IN y.issues]) AS shared
WHERE a < b AND shared < $minShared
RETURN a, b, shared ORDER BY shared DESC, a, b`,
    params: { day: DAY, minShared: 3 },
    dataset: 'talks-2025',
  },
  {
    id: 'derived-alignments',
    title: 'Alignments that were stored',
    question: 'What did the last run of parley align --write find?',
    explanation:
      'ALIGNS_WITH is derived and carries its run; the dataset names the last whole one. It is as of the day of that run, with its measure. Without such a run there are no rows.',
    query: `MATCH (d:Dataset {id: $dataset})
MATCH (a:Actor {dataset: d.id})-[r:ALIGNS_WITH {run: d.derivedRun}]->(b:Actor)
RETURN a.id AS a, b.id AS b, r.value AS value, r.shared AS shared, r.coverage AS coverage, r.asOf AS asOf
ORDER BY value DESC, a, b`,
    params: {},
    dataset: 'chevening-2025',
  },
]
