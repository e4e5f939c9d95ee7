import { useState } from 'react'
import { panels } from '../kit/panels.ts'
import { messages } from '../messages.ts'
import { service } from '../state/service-store.ts'
import { createStore, useStore } from '../state/store.ts'
import { openSearch } from '../state/view-store.ts'
import { TOUR, TOUR_DATASET } from './tour-steps.ts'

const text = messages.tour
const KEY = 'parley.tour'
/** The step that is shown; it outlives a change of dataset, which makes the page's middle anew. */
const place = createStore<number | null>(null)

/** The tour, as a bar above the view: offered on the first visit, and there for who asks; it hides nothing. */
export function Tour() {
  const asked = useStore(panels) === 'tour'
  const [offered, setOffered] = useState(isNew)
  const at = useStore(place)

  const end = () => {
    remember()
    setOffered(false)
    place.set(null)
    if (panels.get() === 'tour') panels.set(null)
  }
  const go = (step: number) => {
    place.set(step)
    remember()
    void openSearch(TOUR[step]?.search as string)
  }
  const step = at === null ? undefined : TOUR[at]
  const { datasets } = useStore(service)
  if (!canTour(datasets)) return null
  if (!step && !offered && !asked) return null
  return (
    <section className="tour" aria-label={text.label} aria-live="polite" data-testid="tour">
      {step && at !== null ? (
        <>
          <p>
            <strong>{text.steps[step.id].title}</strong> {text.steps[step.id].text}
          </p>
          <span className="tour-steps">
            <span className="small">{text.at(at + 1, TOUR.length)}</span>
            <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
              {text.back}
            </button>
            {at < TOUR.length - 1 ? (
              <button type="button" className="button" onClick={() => go(at + 1)} data-testid="tour-next">
                {text.next}
              </button>
            ) : null}
            <button type="button" className="button" onClick={end} data-testid="tour-end">
              {text.end}
            </button>
          </span>
        </>
      ) : (
        <>
          <p>{text.offer}</p>
          <span className="tour-steps">
            <button type="button" className="button" onClick={() => go(0)} data-testid="tour-start">
              {text.start}
            </button>
            <button type="button" className="link" onClick={end} data-testid="tour-skip">
              {text.skip}
            </button>
          </span>
        </>
      )}
    </section>
  )
}

/** Whether there is what the tour shows: a copy that was sent, or a server without the shipped datasets, has nothing to be shown around in. */
export function canTour(datasets: readonly { readonly id: string }[] | null): boolean {
  return datasets?.some(({ id }) => id === TOUR_DATASET) ?? false
}

function isNew(): boolean {
  try {
    return localStorage.getItem(KEY) === null
  } catch {
    // Storage is forbidden: a tour that could not be refused for good is not offered.
    return false
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, 'seen')
  } catch {
    // As above.
  }
}
