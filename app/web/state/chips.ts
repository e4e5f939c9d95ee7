import type { View } from '../../../positions/view.ts'
import type { DatasetFacts } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'
import type { ViewChange } from './view-url.ts'

const { dateWords } = forms

/** A condition of the view that differs from the dataset's own, in words, and the change that turns it off. */
export interface Chip {
  readonly key: string
  readonly label: string
  readonly off: ViewChange
}

const text = messages.chips

/** What narrows or bends a view, one chip each, in a fixed order; nothing for what is at its default. */
export function chipsOf(view: View, facts: Pick<DatasetFacts, 'actors' | 'issues'>): Chip[] {
  const chips: Chip[] = []
  const add = (key: string, label: string, off: ViewChange) => chips.push({ key, label, off })
  const actor = (id: string) => facts.actors.find((one) => one.id === id)?.name ?? id
  const issue = (id: string) => facts.issues.find((one) => one.id === id)?.name ?? id
  const several = (ids: readonly string[], name: (id: string) => string, many: (n: number) => string) =>
    ids.length === 1 ? name(ids[0] as string) : many(ids.length)

  if (view.asOf !== undefined) add('asOf', text.asOf(dateWords(view.asOf)), { asOf: undefined })
  if (view.from !== undefined || view.to !== undefined) {
    add('window', text.window(view.from && dateWords(view.from), view.to && dateWords(view.to)), {
      from: undefined,
      to: undefined,
    })
  }
  if (view.knownAt !== undefined) add('knownAt', text.knownAt(view.knownAt), { knownAt: undefined })
  if (view.issue !== undefined) {
    add('issue', text.issue(several(view.issue, issue, text.issues)), { issue: undefined })
  }
  if (view.weight !== undefined) add('weight', text.weight(view.weight.length), { weight: undefined })
  if (view.kind !== undefined) {
    add('kind', text.kind(view.kind.map((kind) => messages.controls.kind[kind]).join(', ')), { kind: undefined })
  }
  if (view.minShared !== undefined) add('minShared', text.minShared(view.minShared), { minShared: undefined })
  if (view.joint === 'exclude') add('joint', text.joint, { joint: undefined })
  if (view.drop === 'unanimous') add('drop', text.unanimous, { drop: undefined })
  if (view.members !== undefined) {
    add('members', messages.groups.chip(messages.groups.rules[view.members]), { members: undefined })
  }
  if (view.inherit) add('inherit', text.inherit, { inherit: undefined })
  if (view.partial) add('partial', text.partial, { partial: undefined })
  if (view.focus !== undefined) {
    add('focus', text.focus(actor(view.focus), view.depth ?? 1), { focus: undefined, depth: undefined })
  }
  if (view.hide !== undefined) add('hide', text.hide(several(view.hide, actor, text.actors)), { hide: undefined })
  if (view.held !== undefined) {
    const on = view.held.startsWith('issue:') ? issue(view.held.slice('issue:'.length)) : undefined
    add('held', text.held(on), { held: undefined })
  }
  if (view.since !== undefined) add('since', text.since(dateWords(view.since)), { since: undefined })
  if (view.find !== undefined) add('find', text.find(view.find), { find: undefined })
  if (view.origin !== undefined) {
    const origins = view.origin.map((one) => messages.evidence.origin[one]).join(', ')
    add('origin', text.origin(origins), { origin: undefined })
  }
  if (view.confidence !== undefined) {
    const sure = view.confidence.map((one) => messages.evidence.confidence[one]).join(', ')
    add('confidence', text.confidence(sure), { confidence: undefined })
  }
  if (view.move !== undefined) add('move', text.move(view.move.length), { move: undefined })
  return chips
}
