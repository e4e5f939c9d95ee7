import '../styles/held.css'
import { forgetUnreadable } from '../state/keeping.ts'
import { heldName } from '../worker/given/held-id.ts'
import { text } from './words/words.ts'

/** Lists what this browser keeps and this Parley cannot read, and lets it be forgotten. */
export function Unreadable({ keys }: { keys: readonly IDBValidKey[] }) {
  return (
    <div className="small unreadable" data-testid="unreadable">
      <p>{text.unreadable(keys.length)}</p>
      <ul className="plain">
        {keys.map((key) => (
          <li key={String(key)} className="held">
            <button type="button" className="link forget" onClick={() => void forgetUnreadable(key)}>
              {text.forget(heldName(String(key)) ?? String(key))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
