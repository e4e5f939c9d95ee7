import { useId, useRef, useState } from 'react'
import type { Actor } from '../../../positions/dataset/index.ts'
import { language } from '../language.ts'
import { messages } from '../messages.ts'
import { canBeAsked } from '../state/datasets.ts'
import { useExplorer } from '../state/explorer.ts'
import { type Finding, findingsOf, type Named } from '../state/findings.ts'
import { useFoundWords } from '../state/found-words.ts'
import { savedViews } from '../state/saved-views.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { changeView, openDataset, openSearch } from '../state/view-store.ts'
import { COMMANDS, FIND_ID, OFFERED } from './commands.ts'
import { canTour } from './Tour.tsx'

const text = messages.find

/** The one search box: actors, issues, ways to look, commands, saved views, datasets, and documents with their words. */
export function Find() {
  const { facts, summary, dataset } = useExplorer()
  const { datasets } = useStore(service)
  const saved = useStore(savedViews)
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const documents = useFoundWords(dataset, open ? wanted : '')

  const placeOf = new Map(facts.actors.map((actor, place) => [actor.id, place]))
  const unitsOf = (actor: Actor) => summary.countsFor[placeOf.get(actor.id) as number] ?? []
  const nameOf = (unit: string) => facts.actors[placeOf.get(unit) as number]?.name ?? unit
  const named: Named[] = [
    ...OFFERED.map(
      ({ id, words }): Named => ({
        group: 'views',
        id,
        name: words[language].label,
        note: words[language].help,
        run: () => changeView({ show: id === 'network' ? undefined : id }),
      }),
    ),
    ...COMMANDS.filter(
      ({ id }) => id !== 'find' && !id.startsWith('show-') && (id !== 'tour' || canTour(datasets)),
    ).map(
      (command): Named => ({
        group: 'commands',
        id: command.id,
        name: command.label,
        note: command.keys ?? '',
        run: command.run,
      }),
    ),
    ...saved.map(({ name, search }): Named => ({ group: 'saved', id: name, name, run: () => void openSearch(search) })),
    ...(datasets ?? []).filter(canBeAsked).map(
      (one): Named => ({
        group: 'datasets',
        id: one.id,
        name: one.title,
        note: messages.dataset.counts(one),
        run: () => openDataset(one.id),
      }),
    ),
  ]
  const findings: readonly Finding[] = open
    ? [
        ...findingsOf(wanted, {
          actors: facts.actors,
          issues: facts.issues,
          named,
          actorNote(actor) {
            const units = unitsOf(actor)
            if (units.length === 0) return messages.search.notCompared
            return units.includes(actor.id) ? '' : messages.search.countsFor(units.map(nameOf).join(', '))
          },
          openActor(actor) {
            const units = unitsOf(actor)
            changeView({ select: [units.length === 0 || units.includes(actor.id) ? actor.id : (units[0] as string)] })
          },
          openIssue: (issue) => changeView({ show: 'spectrum', issue: [issue.id] }),
        }),
        ...documents,
      ]
    : []
  const shown = open && wanted.trim() !== ''

  const pick = (finding: Finding) => {
    setWanted('')
    setOpen(false)
    input.current?.blur()
    finding.run()
  }

  return (
    <div className="search find">
      <input
        ref={input}
        id={FIND_ID}
        type="text"
        role="combobox"
        aria-label={text.label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && findings[at] ? `${id}-${at}` : undefined}
        placeholder={text.placeholder}
        value={wanted}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setWanted(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, findings.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Escape') input.current?.blur()
          else if (event.key === 'Enter' && shown && findings[at]) pick(findings[at])
          else return
          event.preventDefault()
        }}
        data-testid="search"
      />
      <div id={`${id}-list`} className="options" role="listbox" aria-label={text.label} hidden={!shown}>
        {findings.map((finding, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the input, which names the active option
          <div
            key={`${finding.group} ${finding.id}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(finding)}
            ref={i === at ? keepInSight : undefined}
          >
            <span className="finding-group">
              {finding.group === findings[i - 1]?.group ? '' : text.groups[finding.group]}
            </span>
            <span>
              {finding.label} <span className="small">{finding.note}</span>
            </span>
          </div>
        ))}
        {shown && findings.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className="small">
            {text.none}
          </div>
        )}
      </div>
    </div>
  )
}

function keepInSight(option: HTMLDivElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
