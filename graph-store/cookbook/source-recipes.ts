import type { Recipe } from './recipe.ts'

/** What the numbers rest on. */
export const SOURCE_RECIPES: readonly Recipe[] = [
  {
    id: 'evidence-without-quotation',
    title: 'Evidence without quotation',
    question: 'Which stances rest on no quoted words?',
    explanation: 'Per actor: stances of which no evidence holds exact words, and all its stances.',
    query: `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)
WITH a, count(s) AS stances,
  sum(CASE WHEN EXISTS { (s)-[:SUPPORTED_BY]->(e:Evidence) WHERE e.exact IS NOT NULL } THEN 0 ELSE 1 END) AS unquoted
WHERE unquoted > 0
RETURN a.id AS actor, unquoted, stances ORDER BY unquoted DESC, actor`,
    params: {},
    dataset: 'chevening-2025',
  },
  {
    id: 'stances-per-document',
    title: 'Stances per document',
    question: 'How much of the dataset rests on each document?',
    explanation: 'Distinct stances with evidence in the document, and how many actors they are of.',
    query: `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(d:Document)
RETURN d.id AS document, count(DISTINCT s) AS stances, count(DISTINCT a) AS actors ORDER BY stances DESC, document`,
    params: {},
    dataset: 'talks-2025',
  },
  {
    id: 'conflicting-codings',
    title: 'Conflicting codings',
    question: 'Where do two stances of one actor on one issue on one day differ?',
    explanation:
      'Look at these first: one of them decides the position, by confidence, then time of recording, then id. Actor by actor, so that a large record needs little memory.',
    query: `MATCH (a:Actor {dataset: $dataset})
CALL (a) {
  MATCH (a)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
  WHERE s.value IS NOT NULL AND s.retractedAt IS NULL
  WITH i, s ORDER BY s.value, s.id
  WITH i, s.statedOn AS stated, collect(DISTINCT s.value) AS values, collect(s.id) AS stances
  WHERE size(values) > 1
  RETURN i.id AS issue, stated, values, stances
}
RETURN a.id AS actor, issue, stated, values, stances ORDER BY actor, issue, stated`,
    params: {},
    dataset: 'talks-2025',
  },
  {
    id: 'joint-texts',
    title: 'Joint texts and who signed',
    question: 'Which common texts are there, who is coded from each, and on what?',
    explanation:
      'Two positions from one joint text agree by signature; alignment with joint=exclude leaves such issues out for the pair.',
    query: `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) WHERE s.joint IS NOT NULL
WITH s.joint AS joint, a.id AS actor, i.id AS issue ORDER BY joint, actor, issue
RETURN joint, collect(DISTINCT actor) AS signed, count(DISTINCT issue) AS issues ORDER BY joint`,
    params: {},
    dataset: 'talks-2025',
  },
  {
    id: 'representation',
    title: 'Chains of representation',
    question: 'For whom does each person speak, and what does that body belong to?',
    explanation: 'Paths of one to three steps from a person through REPRESENTS and MEMBER_OF.',
    query: `MATCH path = (a:Person {dataset: $dataset})-[:REPRESENTS|MEMBER_OF*1..3]->(b:Actor)
RETURN [n IN nodes(path) | n.id] AS chain, [r IN relationships(path) | coalesce(r.role, '')] AS roles ORDER BY chain, roles`,
    params: {},
    dataset: 'chevening-2025',
  },
  {
    id: 'coders',
    title: 'Most active coders',
    question: 'Who has coded how many stances?',
    explanation: 'Stances by coder; a dataset that does not tell its coders has one row.',
    query: `MATCH (:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)
RETURN coalesce(s.coder, 'not told') AS coder, count(*) AS stances ORDER BY stances DESC, coder`,
    params: {},
    dataset: 'talks-2025',
  },
  {
    id: 'words-in-evidence',
    title: 'A word in the evidence',
    question: 'Where was $words said?',
    explanation:
      'Full-text search over quoted words and places in documents, whatever the case and accents; the index knows all datasets, so the query asks for one.',
    query: `CALL db.index.fulltext.queryNodes('parley_evidence_words', $words) YIELD node AS e
WHERE e.dataset = $dataset
MATCH (a:Actor)-[:HOLDS]->(s:Stance)-[:SUPPORTED_BY]->(e)-[:QUOTED_FROM]->(d:Document), (s)-[:ON]->(i:Issue)
RETURN s.id AS stance, a.id AS actor, i.id AS issue, d.id AS document, e.exact AS exact ORDER BY stance, e.key`,
    params: { words: 'security' },
    dataset: 'talks-2025',
  },
]
