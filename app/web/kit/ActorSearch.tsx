import { useId, useState } from 'react'
import type { Actor } from '../../../positions/dataset/index.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { findActors } from '../state/find-actors.ts'

const LIMIT = 8

interface ActorSearchProps {
  readonly label: string
  readonly placeholder?: string
  readonly onPick: (id: string) => void
  /** An actor that is not offered. */
  readonly except?: string
}

/** Finds actors by name, alias or id, with the keyboard or the pointer. Who counts for another is found too, and picks that other. */
export function ActorSearch({ label, placeholder = messages.search.placeholder, onPick, except }: ActorSearchProps) {
  const { facts, summary } = useExplorer()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const id = useId()
  const placeOf = (actor: Actor) => facts.actors.indexOf(actor)
  const unitsOf = (actor: Actor) => summary.countsFor[placeOf(actor)] ?? []
  const nameOf = (unit: string) => facts.actors.find((actor) => actor.id === unit)?.name ?? unit
  const found = findActors(facts.actors, text, LIMIT).filter((actor) => actor.id !== except)
  const shown = open && text.trim() !== ''

  const pick = (actor: Actor) => {
    const units = unitsOf(actor)
    onPick(units.length === 0 || units.includes(actor.id) ? actor.id : (units[0] as string))
    setText('')
    setOpen(false)
  }
  const note = (actor: Actor) => {
    const units = unitsOf(actor)
    if (units.length > 0 && !units.includes(actor.id)) return messages.search.countsFor(units.map(nameOf).join(', '))
    return units.length === 0 ? messages.search.notCompared : ''
  }

  return (
    <div className="search">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[at] ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Escape') setOpen(false)
          else if (event.key === 'Enter' && shown && found[at]) pick(found[at])
          else return
          event.preventDefault()
        }}
        data-testid="search"
      />
      <div id={`${id}-list`} className="options" role="listbox" aria-label={label} hidden={!shown}>
        {found.map((actor, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the input, which names the active option
          <div
            key={actor.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(actor)}
          >
            {actor.name} <span className="small">{note(actor)}</span>
          </div>
        ))}
        {shown && found.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className="small">
            {messages.search.none}
          </div>
        )}
      </div>
    </div>
  )
}
