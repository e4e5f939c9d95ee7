type Entry = Readonly<Record<string, unknown>>

/**
 * The votes of JSON in the terms of Popolo, as a list of flat rows: of vote events that hold their votes, wherever they stand (alone, in a list, under `vote_events`, within motions), or of votes that name
 * their event. Names come from the people and organizations of the same file, counts of each option from the event. Null when there are no votes in it.
 */
export function popoloVotes(value: unknown): Entry[] | null {
  const motions = entriesOf(value, 'motions')
  const motionOf = grouped(motions, ({ id }) => id)
  const areMotions = new Set(motions)
  const alone = [...(Array.isArray(value) ? value.filter(isEntry) : isEntry(value) ? [value] : [])]
  const outer = entriesOf(value, 'votes').filter((vote) => vote.vote_event_id !== undefined)
  const listed = [
    ...entriesOf(value, 'vote_events').map((event) => ({
      event,
      motion: motionOf.get(event.motion_id)?.[0],
    })),
    ...[...motions, ...alone.filter((one) => Array.isArray(one.vote_events))].flatMap((motion) =>
      areMotions.has(motion) || motion.text !== undefined
        ? entriesOf(motion, 'vote_events').map((event) => ({ event, motion }))
        : [],
    ),
  ]
  // What lists events, and beside them votes that name these, is no event itself: its votes would be there twice.
  const isList = listed.length > 0 && outer.length > 0
  const others = alone.filter((one) => isEvent(one) && !(isList && one === value))
  const events = [...listed, ...others.map((event) => ({ event, motion: undefined }))]
  const outerOf = grouped(outer, (vote) => vote.vote_event_id)
  const isWhole = events.some(({ event }) => isEvent(event)) || (events.length > 0 && outer.length > 0)
  if (!isWhole) return null
  const people = namesOf([...entriesOf(value, 'persons'), ...entriesOf(value, 'people')])
  const groups = namesOf(entriesOf(value, 'organizations'))
  return events.flatMap(({ event, motion }, at) => {
    const about = eventOf(event, motion, at)
    const own = [...entriesOf(event, 'votes'), ...(outerOf.get(event.id) ?? [])]
    return own.map((vote) => {
      const voter = isEntry(vote.voter) ? vote.voter : {}
      const group = isEntry(vote.group) ? vote.group : {}
      const [voterId, groupId] = [vote.voter_id ?? voter.id ?? voter.name ?? '', vote.group_id ?? group.id]
      return {
        ...about,
        voter_id: voterId,
        voter_name: voter.name ?? people.get(voterId) ?? '',
        group: group.name ?? groups.get(groupId) ?? groupId ?? '',
        option: vote.option ?? '',
      }
    })
  })
}

/** What every vote of an event says of it: its id, its day, what was voted on, and how many are said to have chosen each option. */
function eventOf(event: Entry, motion: Entry | undefined, at: number): Entry {
  const own = isEntry(event.motion) ? event.motion : motion
  const counts = entriesOf(event, 'counts').map(({ option, value }) => [`count_${String(option)}`, value] as const)
  return {
    vote_event_id: event.id ?? event.identifier ?? `vote event ${at + 1}`,
    date: String(event.start_date ?? event.date ?? own?.date ?? '').slice(0, 10),
    title: own?.text ?? own?.title ?? event.title ?? event.identifier ?? '',
    ...Object.fromEntries(counts),
  }
}

function isEvent(entry: Entry): boolean {
  return entriesOf(entry, 'votes').some((vote) => vote.option !== undefined)
}

function namesOf(entries: readonly Entry[]): ReadonlyMap<unknown, unknown> {
  return new Map(entries.map(({ id, name }) => [id, name]))
}

/** Entries by what each says, so that none is looked for among all of them. */
function grouped(entries: readonly Entry[], by: (entry: Entry) => unknown): ReadonlyMap<unknown, readonly Entry[]> {
  const groups = new Map<unknown, Entry[]>()
  for (const entry of entries) {
    const own = groups.get(by(entry))
    if (own) own.push(entry)
    else groups.set(by(entry), [entry])
  }
  return groups
}

function entriesOf(value: unknown, name: string): readonly Entry[] {
  const list = isEntry(value) ? value[name] : undefined
  return Array.isArray(list) ? list.filter(isEntry) : []
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
