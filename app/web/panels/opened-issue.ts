import { createStore } from '../state/store.ts'

/** An issue that an actor's account opens with: whose evidence was asked for. */
interface OpenedIssue {
  readonly actor: string
  readonly issue: string
}

/** The issue whose evidence is open beside the picture; null: none. It is about what is looked at, not about the picture. */
export const openedIssue = createStore<OpenedIssue | null>(null)
