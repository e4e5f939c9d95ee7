import { type Recipe, VALUED } from './recipe.ts'

const BETWEEN = `${VALUED}
WITH i, scale.max - scale.min AS width,
  avg(CASE WHEN a.id IN $left THEN s.value END) AS left, avg(CASE WHEN a.id IN $right THEN s.value END) AS right
WHERE left IS NOT NULL AND right IS NOT NULL
RETURN i.id AS issue, left, right, abs(left - right) / width AS distance`
const GROUPS = { day: '2025-08-09', left: ['ukraine', 'france', 'germany'], right: ['usa'] }

/** What divides groups, and what joins them. */
export const GROUP_RECIPES: readonly Recipe[] = [
  {
    id: 'wedge-issue',
    title: 'Wedge issue',
    question: 'On which issue do two groups stand farthest apart?',
    explanation:
      'The distance of the two mean positions over the width of the scale, 0 to 1, farthest first. An issue on which one of the groups holds nothing is left out.',
    query: `${BETWEEN} ORDER BY distance DESC, issue`,
    params: GROUPS,
    dataset: 'talks-2025',
  },
  {
    id: 'bridge-issue',
    title: 'Bridge issue',
    question: 'On which issue could two groups meet first?',
    explanation: 'The same distance, nearest first.',
    query: `${BETWEEN} ORDER BY distance, issue`,
    params: GROUPS,
    dataset: 'talks-2025',
  },
  {
    id: 'polarised-issues',
    title: 'Polarised issues',
    question: 'Which issues divide everybody most?',
    explanation:
      'The variance of positions, each as its place on the scale from 0 to 1: 0 when all hold the same, .25 when half stand at either end.',
    query: `${VALUED}
WITH i, collect((s.value - scale.min) / (scale.max - scale.min)) AS places
WHERE size(places) >= 2
RETURN i.id AS issue, size(places) AS actors, reduce(sum = 0.0, p IN places | sum + p ^ 2) / size(places) - (reduce(sum = 0.0, p IN places | sum + p) / size(places)) ^ 2 AS variance
ORDER BY variance DESC, issue`,
    params: { day: '2025-08-09' },
    dataset: 'talks-2025',
  },
  {
    id: 'distribution',
    title: 'Distribution on each issue',
    question: 'How many hold what?',
    explanation: 'Delegations by issue and value, with the label of the scale’s point where there is one.',
    query: `${VALUED}
OPTIONAL MATCH (scale)-[:HAS_POINT]->(point {value: s.value})
RETURN i.id AS issue, s.value AS value, point.label AS label, count(DISTINCT a) AS actors ORDER BY issue, value`,
    params: { day: '2025-08-09' },
    dataset: 'talks-2025',
  },
]
