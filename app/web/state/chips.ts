import { type ChipWords, type Parameter, VIEW_PARAMETERS } from '../../../positions/parameters/index.ts'
import type { View } from '../../../positions/view.ts'
import type { DatasetFacts } from '../../accounts/accounts.ts'
import { language } from '../language.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'
import type { ViewChange } from './view-url.ts'

/** A condition of the view that differs from the dataset's own, in words, and the change that turns it off. */
export interface Chip {
  readonly key: string
  readonly label: string
  readonly off: ViewChange
}

/** What narrows or bends a view, one chip each, in the order of the parameters; nothing for what is at its default. */
export function chipsOf(view: View, facts: Pick<DatasetFacts, 'actors' | 'issues'>): Chip[] {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const words: ChipWords = {
    day: forms.dateWords,
    counted: forms.counted,
    issue: nameIn(facts.issues),
    actor: nameIn(facts.actors),
    kinds: messages.controls.kind,
    rules: messages.groups.rules,
    origins: messages.evidence.origin,
    confidences: messages.evidence.confidence,
  }
  const parameters = Object.entries(VIEW_PARAMETERS) as unknown as [keyof View, Parameter<unknown>][]
  return parameters.flatMap(([key, { chip, takesAway = [] }]) => {
    const label = view[key] === undefined ? null : chip?.[language](view[key], words, view)
    return label ? [{ key, label, off: Object.fromEntries([key, ...takesAway].map((name) => [name, undefined])) }] : []
  })
}
