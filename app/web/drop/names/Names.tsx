import './names.css'
import type { GivenTold, NamesShown } from '../../worker/given/drop-protocol.ts'
import { text } from '../words/words.ts'
import { Nations } from './Nations.tsx'
import { pairsOf, tellsOfNames, withActor } from './names-told.ts'
import { Twins } from './Twins.tsx'

interface NamesProps {
  readonly names: NamesShown | null
  /** What is told, with what was changed and is not read yet. */
  readonly told: GivenTold
  readonly onChange: (told: GivenTold) => void
  /** Reads the files as what was changed says; null where nothing was. */
  readonly onRead: (() => void) | null
}

/** What there is to decide of the names of actors: which are nations, which are one and the same, and which stand for several others. Nothing where there is nothing. */
export function Names({ names, told, onChange, onRead }: NamesProps) {
  if (names === null && !tellsOfNames(told)) return null
  const pairs = pairsOf(names, told)
  const totals = [...new Set([...(names?.totals.map(({ name }) => name) ?? []), ...(told.without ?? [])])]
  return (
    <section className="names" aria-label={text.names.title} data-testid="names">
      {names?.nations && <Nations nations={names.nations} told={told} onChange={onChange} />}
      {pairs.length > 0 && <Twins pairs={pairs} more={names?.moreSame ?? 0} told={told} onChange={onChange} />}
      {totals.length > 0 && (
        <fieldset data-testid="names-totals">
          <legend>{text.names.totals}</legend>
          <p className="small">{text.names.totalsHelp}</p>
          {totals.map((name) => (
            <label key={name} className="names-tick">
              <input
                type="checkbox"
                checked={told.without?.includes(name) ?? false}
                onChange={({ target }) => onChange(withActor(told, name, target.checked))}
              />
              {text.leaveOutOf(name)}
            </label>
          ))}
        </fieldset>
      )}
      {onRead && (
        <p className="names-read">
          <button type="button" className="button strong" onClick={onRead} data-testid="names-read">
            {text.read}
          </button>
        </p>
      )}
    </section>
  )
}
