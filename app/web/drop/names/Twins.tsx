import { useId } from 'react'
import type { GivenTold } from '../../worker/given/drop-protocol.ts'
import { text } from '../words/words.ts'
import { type Pair, withOpen, withSame, withTwo } from './names-told.ts'

interface TwinsProps {
  readonly pairs: readonly Pair[]
  /** How many groups of names are not listed. */
  readonly more: number
  readonly told: GivenTold
  readonly onChange: (told: GivenTold) => void
}

/** Names that are likely one actor's, two at a time: whether they are, and which name stays. */
export function Twins({ pairs, more, told, onChange }: TwinsProps) {
  return (
    <fieldset data-testid="names-twins">
      <legend>{text.names.twins}</legend>
      <p className="small">{text.names.twinsHelp}</p>
      <ul className="names-twins">
        {pairs.map((pair) => (
          <Twin key={[pair.name, pair.other].sort().join('\n')} pair={pair} told={told} onChange={onChange} />
        ))}
      </ul>
      {more > 0 && <p className="small">{text.names.moreTwins(more)}</p>}
    </fieldset>
  )
}

interface TwinProps {
  readonly pair: Pair
  readonly told: GivenTold
  readonly onChange: (told: GivenTold) => void
}

function Twin({ pair: { name, other, is }, told, onChange }: TwinProps) {
  const group = useId()
  const choices = [
    { key: 'a', words: text.names.same(name), isChosen: is === 'same', next: () => withSame(told, other, name) },
    { key: 'b', words: text.names.same(other), isChosen: false, next: () => withSame(told, name, other) },
    { key: 'two', words: text.names.two, isChosen: is === 'two', next: () => withTwo(told, name, other) },
    { key: 'open', words: text.names.open, isChosen: is === null, next: () => withOpen(told, name, other) },
  ]
  return (
    <li>
      <span className="names-pair">
        <strong>{name}</strong> · <strong>{other}</strong>
      </span>
      <span className="names-choices">
        {choices.map(({ key, words, isChosen, next }) => (
          <label key={key} className="names-tick">
            <input type="radio" name={group} checked={isChosen} onChange={() => onChange(next())} />
            {words}
          </label>
        ))}
      </span>
    </li>
  )
}
