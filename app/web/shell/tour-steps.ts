import type { messages } from '../messages.ts'

/** A step of the tour: a view of a shipped dataset as a link's query, and what to see in it. */
interface TourStep {
  readonly id: keyof typeof messages.tour.steps
  readonly search: string
}

/** The tour: real views of the Chevening dataset, each a question that people ask. */
export const TOUR: readonly TourStep[] = [
  { id: 'network', search: '?dataset=chevening-2025' },
  { id: 'pair', search: '?dataset=chevening-2025&select=ukraine&select=usa' },
  { id: 'positions', search: '?dataset=chevening-2025&show=positions' },
  { id: 'spectrum', search: '?dataset=chevening-2025&show=spectrum&issue=territory' },
  { id: 'compare', search: '?dataset=chevening-2025&show=compare&select=ukraine&select=usa' },
  { id: 'evidence', search: '?dataset=chevening-2025&show=evidence&select=ukraine' },
]
