/** The order in which stances of one holder decide, of the stance named `s`: latest, surest, last recorded, first id. */
const ORDER_OF_STANCES =
  "coalesce(s.statedOn, '') DESC, coalesce({high: 0, medium: 1, low: 2}[s.confidence], 3), coalesce(s.recordedAt, '') DESC, s.id"

/** Gives who folds into a body that body, and leaves out what was said outside of the terms; asks for `holder`, `i`, `s`, gives `a`, `i`, `s`. */
export const FOLDED = `OPTIONAL MATCH (holder:Person)-[r:REPRESENTS]->(body:Actor) WHERE NOT body:Person
WITH coalesce(body, holder) AS a, holder, i, s, r
WHERE r IS NULL OR s.statedOn IS NULL
  OR (s.statedOn >= r.from AND left(coalesce(s.statedOnGiven, s.statedOn) + '-01-01', 10) <= r.to)
WITH a, holder, i, s, min(r.rank) AS rank
ORDER BY ${ORDER_OF_STANCES}
WITH a, holder, i, head(collect(s)) AS s, head(collect(coalesce(rank, 1000000000))) AS rank
ORDER BY coalesce(s.statedOn, '') DESC, a = holder DESC, rank, coalesce({high: 0, medium: 1, low: 2}[s.confidence], 3), s.id
WITH a, i, head(collect(s)) AS s`

/** The latest stance of each actor on each issue; asks for `a`, `i`, `s`. */
export const LATEST = `WITH a, i, s ORDER BY ${ORDER_OF_STANCES}
WITH a, i, head(collect(s)) AS s`
