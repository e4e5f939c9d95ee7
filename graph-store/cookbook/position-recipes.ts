import { LATEST } from '../view-query/index.ts'
import { DELEGATIONS, type Recipe } from './recipe.ts'

const DAY = '2025-08-09'
const HELD = 'RETURN a.id AS actor, i.id AS issue, s.value AS value, s.status AS status, s.id AS stance'

/** Who holds what, when. */
export const POSITION_RECIPES: readonly Recipe[] = [
  {
    id: 'positions-persons',
    title: 'Positions as of a day, each actor for itself',
    question: 'What did every actor hold on every issue on that day, by its own words?',
    explanation:
      'Valid on the day and not superseded. Where a later stance ended before an older one, both are found, and the latest decides: by stated day, then confidence, then when it was recorded, then id. A stance without value ends the position before it.',
    query: `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.validFrom <= $day <= s.validTo AND s.supersededOn > $day AND NOT i.partial
${LATEST}
${HELD} ORDER BY actor, issue`,
    params: { day: DAY },
    dataset: 'talks-2025',
  },
  {
    id: 'positions-delegations',
    title: 'Positions as of a day, of delegations',
    question: 'What did each delegation hold, its persons counted for whom they represent?',
    explanation:
      'First the latest stance of each person or body; then among those who count for a body the latest day, the body’s own words, rank; where several are left, what most of them hold (on a continuous scale the median), and nothing where two points are held equally often. The stance is empty where a position is made of several. A person counts while its term overlaps the day of the statement, in each body that it represents. supersededOn is no help here: what was said in office stays the body’s, also when the person says other things later.',
    query: `${DELEGATIONS}
${HELD} ORDER BY actor, issue`,
    params: { day: DAY },
    dataset: 'talks-2025',
  },
  {
    id: 'known-at',
    title: 'What was known at a date',
    question: 'What would this picture have been with what was on record on $known?',
    explanation:
      'Two clocks: valid on $day, and recorded by the end of $known and not retracted by then. A stance without a time of recording counts as known from the start, a vote from the day it was cast.',
    query: `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.validFrom <= $day <= s.validTo AND NOT i.partial
  AND (s.recordedAt IS NULL OR left(s.recordedAt + '-01-01', 10) <= $known)
  AND (s.retractedAt IS NULL OR left(s.retractedAt + '-01-01', 10) > $known)
  AND (s.recordedAt IS NOT NULL OR s.statedOn IS NULL OR coalesce(s.origin, '') <> 'vote'
    OR left(coalesce(s.statedOnGiven, s.statedOn) + '-01-01', 10) <= $known)
${LATEST}
${HELD} ORDER BY actor, issue`,
    params: { day: DAY, known: '2025-06-30' },
    dataset: 'talks-2025',
  },
  {
    id: 'silent',
    title: 'Silent on an issue',
    question: 'Who has said something, but never on $issue?',
    explanation: 'Actors with a stance of any status on another issue and none on this one: unknown is not neutral.',
    query: `MATCH (i:Issue {dataset: $dataset, id: $issue})
MATCH (a:Actor {dataset: $dataset})
WHERE EXISTS { (a)-[:HOLDS]->(:Stance) } AND NOT EXISTS { (a)-[:HOLDS]->(:Stance)-[:ON]->(i) }
RETURN a.id AS actor ORDER BY actor`,
    params: { issue: 'territory' },
    dataset: 'talks-2025',
  },
  {
    id: 'first-and-last-word',
    title: 'First and last word of an actor',
    question: 'Where did $actor begin on each issue, and where is it now?',
    explanation: 'The first and the last dated stance with a value; equal days are decided by id.',
    query: `MATCH (:Actor {dataset: $dataset, id: $actor})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.value IS NOT NULL AND s.statedOn IS NOT NULL AND s.retractedAt IS NULL
WITH i, s ORDER BY s.statedOn, s.id
WITH i, collect(s) AS said
RETURN i.id AS issue, said[0].statedOn AS first, said[0].value AS began, said[-1].statedOn AS last, said[-1].value AS now,
  size(said) AS stances ORDER BY issue`,
    params: { actor: 'trump' },
    dataset: 'talks-2025',
  },
  {
    id: 'changed-after-document',
    title: 'Who changed position, after which document',
    question: 'Whose next word on an issue differed from the one before, and where was it read?',
    explanation:
      'Stances of one actor on one issue, in the order of their days, each with the one before it; those whose value differs, with the documents that the new one was read in.',
    query: `MATCH (a:Actor {dataset: $dataset})
CALL (a) {
  MATCH (a)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
  WHERE s.value IS NOT NULL AND s.statedOn IS NOT NULL AND s.retractedAt IS NULL
  WITH i, s ORDER BY s.statedOn, s.id
  WITH i, collect(s) AS said
  UNWIND range(1, size(said) - 1) AS k
  RETURN i, said[k - 1] AS before, said[k] AS after
}
WITH a, i, before, after WHERE before.value <> after.value
RETURN a.id AS actor, i.id AS issue, after.statedOn AS stated, before.value AS before, after.value AS after,
  COLLECT { MATCH (after)-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(d) RETURN DISTINCT d.id ORDER BY d.id } AS documents
ORDER BY stated, actor, issue`,
    params: {},
    dataset: 'talks-2025',
  },
]
