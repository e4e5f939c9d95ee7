import { forms } from '../../../web/words.ts'
import type { Schema } from './answer-types.ts'
import { text } from './words.ts'

const { numberWords } = forms

/** The live graph model in words: labels and relationship types with counts and properties; each begins a query. */
export function SchemaList({ schema, onPick }: { schema: Schema; onPick(query: string): void }) {
  return (
    <div className="cypher-schema" data-testid="cypher-schema">
      <h2>{text.labels}</h2>
      <ul className="plain">
        {schema.labels.map(({ name, count, properties }) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              onClick={() => onPick(`MATCH (n:${quoted(name)} {dataset: $dataset})\nRETURN n\nLIMIT 50`)}
            >
              {name}
            </button>{' '}
            <span className="small">{numberWords(count)}</span>
            <p className="small">{properties.map((one) => one.name).join(', ')}</p>
          </li>
        ))}
      </ul>
      <h2>{text.relationships}</h2>
      <ul className="plain">
        {schema.relationships.map(({ name, count, between }) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              onClick={() => onPick(`MATCH p = ({dataset: $dataset})-[:${quoted(name)}]->()\nRETURN p\nLIMIT 50`)}
            >
              {name}
            </button>{' '}
            <span className="small">{numberWords(count)}</span>
            <p className="small">{between.map(({ from, to }) => `${from} → ${to}`).join('; ')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
}
