import { useState } from 'react'
import { useWidth } from '../../../web/painting/use-size.ts'
import { useLookup } from '../../../web/panels/lookup.ts'
import type { WhatIfScene } from '../scene.ts'
import { Strip } from './Strip.tsx'
import { text } from './words.ts'

const SHOWN = 20
/** With more issues than this one can be looked for. */
const MANY = 8

interface StripsProps {
  readonly scene: WhatIfScene
  readonly mover: { readonly id: string; readonly name: string }
}

/** The issues that an actor can be moved on, in an order that stays while it is moved. */
export function Strips({ scene, mover }: StripsProps) {
  const { scale } = useLookup()
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const [list, width] = useWidth<HTMLUListElement>()
  // Those moved when the actor was chosen come first; what is moved from then on must not jump away from the pointer.
  const [order] = useState(() => new Map(scene.issues.map(({ id }, i) => [id, i])))
  const place = (id: string) => order.get(id) ?? order.size
  const words = wanted.trim().toLocaleLowerCase()
  const found = scene.issues
    .filter(({ name, id }) => `${name} ${id}`.toLocaleLowerCase().includes(words))
    .sort((a, b) => place(a.id) - place(b.id))
  return (
    <section aria-label={text.issues(mover.name)}>
      <p className="small">{text.drag}</p>
      {scene.issues.length > MANY && (
        <input
          type="search"
          className="field strips-find"
          aria-label={text.find}
          placeholder={text.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {found.length === 0 && <p>{scene.issues.length === 0 ? text.noIssues : text.noIssue}</p>}
      <ul ref={list} className="plain">
        {found.slice(0, shown).map((issue) => {
          const own = scale(issue.id)
          return own && <Strip key={issue.id} issue={issue} scale={own} actor={mover.id} width={width} />
        })}
      </ul>
      {found.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 5 * SHOWN)}>
          {text.more(Math.min(found.length - shown, 5 * SHOWN))}
        </button>
      )}
    </section>
  )
}
