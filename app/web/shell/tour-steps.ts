import type { messages } from '../messages.ts'

/** A step of the tour: a view of a shipped dataset as a link's query, and what to see in it. */
interface TourStep {
  readonly id: keyof typeof messages.tour.steps
  readonly search: string
}

/** The dataset that it is a tour of. */
export const TOUR_DATASET = 'chevening-2025'

/** The tour: real views of the Chevening dataset, each a question that people ask. */
export const TOUR: readonly TourStep[] = [
  { id: 'network', search: `?dataset=${TOUR_DATASET}` },
  { id: 'pair', search: `?dataset=${TOUR_DATASET}&select=ukraine&select=usa` },
  { id: 'positions', search: `?dataset=${TOUR_DATASET}&show=positions` },
  { id: 'spectrum', search: `?dataset=${TOUR_DATASET}&show=spectrum&issue=territory` },
  { id: 'compare', search: `?dataset=${TOUR_DATASET}&show=compare&select=ukraine&select=usa` },
  { id: 'evidence', search: `?dataset=${TOUR_DATASET}&show=evidence&select=ukraine` },
]
