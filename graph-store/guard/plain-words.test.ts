import { expect, it } from 'vitest'
import { plainWords } from './told-error.ts'

it.each([
  [
    'Failed to invoke procedure `db.index.fulltext.queryNodes`: Caused by: java.lang.IllegalArgumentException: There is no such fulltext schema index: nowhere',
    'Failed to invoke procedure `db.index.fulltext.queryNodes`: There is no such fulltext schema index: nowhere',
  ],
  ["org.apache.lucene.queryparser.classic.ParseException: Cannot parse 'name:['", "Cannot parse 'name:['"],
  ['Expected java.lang.Long but got org.neo4j.values.storable.UTF8StringValue', 'Expected INTEGER but got STRING'],
  ['NumberFormatException: For input string: "x"', 'For input string: "x"'],
  ['scala.MatchError: 1 (of class java.lang.Integer)', '1'],
  ['java.lang.StackOverflowError', 'query: Neo4j could not run it'],
  [
    'Type mismatch: expected Integer but was String (line 1, column 8)',
    'Type mismatch: expected Integer but was String (line 1, column 8)',
  ],
  ['Unknown function apoc.text.Join', 'Unknown function apoc.text.Join'],
])('%s is told as %s', (message, told) => {
  expect(plainWords(message)).toBe(told)
})
