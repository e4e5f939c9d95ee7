import type { Recipe } from './recipe.ts'

const VOTES = `MATCH (i:Issue {dataset: $dataset})<-[:ON]-(s:Stance)<-[:HOLDS]-(a:Actor)
WHERE i.id STARTS WITH $prefix AND s.value IS NOT NULL AND NOT i.partial
WITH i, collect({id: a.id, value: s.value}) AS votes`

/** Roll calls, one stance an actor and issue; `$prefix` bounds the issues, so that a whole record of 75 years answers in seconds. */
export const RECORD_RECIPES: readonly Recipe[] = [
  {
    id: 'identical-votes',
    title: 'Identical votes',
    question: 'In how many of the roll calls of a session did $actor and each other vote the same?',
    explanation:
      'The share of identical votes among those in which both voted. $prefix names the roll calls (R/74/ is session 74 of the General Assembly; the empty text is all). All pairs of a whole record take minutes: ask for one session or one actor. Each roll call is voted on once, so no day is needed.',
    query: `${VOTES}
UNWIND [v IN votes WHERE v.id = $actor] AS own UNWIND votes AS other
WITH own, other WHERE own.id <> other.id
WITH other.id AS other, count(*) AS shared, sum(CASE WHEN own.value = other.value THEN 1 ELSE 0 END) AS same
RETURN other, toFloat(same) / shared AS percent, shared ORDER BY percent DESC, other`,
    params: { prefix: '', actor: 'UKR' },
    dataset: 'un-ukraine',
  },
  {
    id: 'session-agreement',
    title: 'Agreement in a session, unanimous roll calls left out',
    question: 'How near did $actor vote to each other, where there was something to disagree on?',
    explanation:
      'Agreement as the UN affinity data define it: the mean of 1 − |a−b|/Δ over roll calls where both voted, those on which all votes are the same left out. It is (S + 1) / 2. Bound it by $prefix as above.',
    query: `${VOTES}, count(DISTINCT s.value) AS different WHERE different > 1
MATCH (i)-[:MEASURED_ON]->(scale:Scale)
UNWIND [v IN votes WHERE v.id = $actor] AS own UNWIND votes AS other
WITH own, other, scale WHERE own.id <> other.id
RETURN other.id AS other, avg(1 - abs(own.value - other.value) / (scale.max - scale.min)) AS agreement, count(*) AS shared
ORDER BY agreement DESC, other`,
    params: { prefix: '', actor: 'UKR' },
    dataset: 'un-ukraine',
  },
  {
    id: 'divided-roll-calls',
    title: 'How each roll call went',
    question: 'How many voted what, roll call by roll call?',
    explanation: 'Votes by issue and value; bound by $prefix as above.',
    query: `MATCH (i:Issue {dataset: $dataset})<-[:ON]-(s:Stance)
WHERE i.id STARTS WITH $prefix AND s.value IS NOT NULL
RETURN i.id AS issue, s.value AS value, count(*) AS actors ORDER BY issue, value`,
    params: { prefix: '' },
    dataset: 'un-ukraine',
  },
]
