import { lazy, Suspense, useState } from 'react'
import { RECIPES } from '../../../../graph-store/cookbook/index.ts'
import { download } from '../../../web/state/download.ts'
import { useStore } from '../../../web/state/store.ts'
import type { Schema } from './answer-types.ts'
import { forgetQuery, type KeptQuery, ranQueries, savedQueries, saveQuery } from './history.ts'
import { SchemaList } from './SchemaList.tsx'
import { text } from './words.ts'

// The layout of boxes is only fetched by who looks at the model.
const SchemaPicture = lazy(async () => ({ default: (await import('./SchemaPicture.tsx')).SchemaPicture }))

interface QueryListsProps {
  readonly schema: Schema | null
  readonly query: string
  readonly params: string
  onPick(query: string, params: string): void
}

/** Queries to begin with: saved ones, those that were run, and what the graph holds. */
export function QueryLists({ schema, query, params, onPick }: QueryListsProps) {
  const saved = useStore(savedQueries)
  const ran = useStore(ranQueries)
  const [name, setName] = useState('')
  const [modelOpen, setModelOpen] = useState(false)
  const pick = (one: KeptQuery) => onPick(one.query, one.params)
  return (
    <aside className="cypher-lists" aria-label={text.lists}>
      <details open={saved.length > 0 || undefined}>
        <summary>{text.saved}</summary>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            saveQuery({ name: name.trim(), query, params })
            setName('')
          }}
        >
          <input
            className="field"
            aria-label={text.saveName}
            placeholder={text.saveName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            {text.save}
          </button>
        </form>
        <ul className="plain">
          {saved.map((one) => (
            <li key={one.name} className="row">
              <button type="button" className="link" onClick={() => pick(one)}>
                {one.name}
              </button>
              <button
                type="button"
                className="icon"
                aria-label={text.forget(one.name)}
                onClick={() => forgetQuery(one.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <p className="row">
          <button
            type="button"
            className="link"
            onClick={() => download(query.endsWith('\n') ? query : `${query}\n`, 'text/plain', 'query.cypher')}
          >
            {text.toFile}
          </button>
          <label className="link">
            {text.fromFile}
            <input
              type="file"
              accept=".cypher,.cyp,.cql,.txt,text/plain"
              className="visually-hidden"
              onChange={async (event) => {
                const file = event.target.files?.[0]
                if (file) onPick(await file.text(), '{}')
              }}
            />
          </label>
        </p>
      </details>
      <details open={saved.length === 0 || undefined} data-testid="cookbook">
        <summary>{text.cookbook}</summary>
        <ul className="plain" lang="en">
          {RECIPES.map((recipe) => (
            <li key={recipe.id}>
              <button
                type="button"
                className="link"
                title={`${recipe.question}\n\n${recipe.explanation}`}
                onClick={() => onPick(recipe.query, JSON.stringify(recipe.params))}
              >
                {recipe.title}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{text.history}</summary>
        <ul className="plain">
          {ran.map((one) => (
            <li key={`${one.query} ${one.params}`}>
              <button type="button" className="link query-line" title={one.query} onClick={() => pick(one)}>
                {one.query.replace(/\s+/g, ' ').slice(0, 80)}
              </button>
            </li>
          ))}
        </ul>
        {ran.length === 0 && <p className="small">{text.noHistory}</p>}
      </details>
      <details onToggle={(event) => setModelOpen(event.currentTarget.open)} data-testid="model">
        <summary>{text.schema}</summary>
        {schema ? (
          <>
            <Suspense>{modelOpen && <SchemaPicture schema={schema} />}</Suspense>
            <SchemaList schema={schema} onPick={(next) => onPick(next, '{}')} />
          </>
        ) : (
          <p className="small">{text.noSchema}</p>
        )}
      </details>
    </aside>
  )
}
