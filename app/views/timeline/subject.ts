import type { View } from '../../../positions/view.ts'

/** Whom a timeline follows: by ids. */
export type TimelineSubject =
  /** One actor's positions, issue by issue. */
  | { readonly of: 'actor'; readonly actor: string }
  /** The alignment of two. */
  | { readonly of: 'pair'; readonly actors: readonly [string, string] }
  /** The cohesion and polarisation of some. */
  | { readonly of: 'group'; readonly actors: readonly string[] }
  /** The cohesion of two groups, and the alignment across. */
  | { readonly of: 'groups'; readonly left: readonly string[]; readonly right: readonly string[] }
  /** The cohesion and polarisation of all. */
  | { readonly of: 'everyone' }

/** Whom a view follows through time: who is selected (one, two, or a group), else its groups, else everyone. */
export function subjectOf({
  select = [],
  left = [],
  right = [],
}: Pick<View, 'select' | 'left' | 'right'>): TimelineSubject {
  const [first, second] = select
  if (first !== undefined && second === undefined) return { of: 'actor', actor: first }
  if (first !== undefined && second !== undefined) {
    return select.length === 2 ? { of: 'pair', actors: [first, second] } : { of: 'group', actors: select }
  }
  if (left.length > 0 && right.length > 0) return { of: 'groups', left, right }
  const group = left.length > 0 ? left : right
  return group.length > 1 ? { of: 'group', actors: group } : { of: 'everyone' }
}

/** The ids of the actors that a subject names; empty for everyone. */
export function actorsOf(subject: TimelineSubject): readonly string[] {
  if (subject.of === 'actor') return [subject.actor]
  if (subject.of === 'groups') return [...subject.left, ...subject.right]
  return subject.of === 'everyone' ? [] : subject.actors
}
