import { ActorSearch } from '../../../web/kit/ActorSearch.tsx'
import { useLookup } from '../../../web/panels/lookup.ts'
import { SideKey } from '../../../web/panels/SideKey.tsx'
import { changeView } from '../../../web/state/view-store.ts'
import { changeOfSides, type Sides } from '../sides.ts'
import { text } from './words.ts'

const SIDES = ['a', 'b'] as const

/** Who stands on either side: chips that can be taken off, a search to add, and a way to swap. */
export function SidesBar({ sides }: { sides: Sides }) {
  const { actorName } = useLookup()
  const set = (next: Partial<Sides>) => changeView(changeOfSides({ ...sides, ...next }))
  return (
    <div className="sides">
      {SIDES.map((side) => (
        <fieldset key={side} className="compare-side" data-testid={`compare-${side}`}>
          <legend>
            <SideKey side={side} />
            {text.sides[side]}
          </legend>
          <ul className="chips">
            {sides[side].map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className="chip"
                  aria-label={text.remove(actorName(id))}
                  onClick={() => set({ [side]: sides[side].filter((one) => one !== id) })}
                >
                  {actorName(id)}
                  <span aria-hidden="true"> ×</span>
                </button>
              </li>
            ))}
            {sides[side].length === 0 && <li className="small">{text.nobody}</li>}
          </ul>
          <ActorSearch
            label={text.add[side]}
            placeholder={text.add[side]}
            onPick={(id) => {
              if (!sides[side].includes(id)) set({ [side]: [...sides[side], id] })
            }}
          />
        </fieldset>
      ))}
      <button
        type="button"
        className="button quiet swap"
        disabled={sides.a.length + sides.b.length === 0}
        onClick={() => changeView(changeOfSides({ a: sides.b, b: sides.a }))}
        data-testid="swap"
      >
        <span aria-hidden="true">⇄ </span>
        {text.swap}
      </button>
    </div>
  )
}
