import { useMemo } from 'react'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'

const text = messages.weights
/** More sliders than this are no longer a choice; then only headings have one. */
const MOST = 40
const HIGHEST = 3

/** How much each issue counts: a slider each, for headings where there are many issues. */
export function WeightControls() {
  const { view, facts, summary } = useExplorer()
  const issues = useMemo(() => {
    const inScope = new Set(summary.issues)
    const scoped = facts.issues.filter(({ id }) => inScope.has(id))
    return scoped.length <= MOST ? scoped : facts.issues.filter(({ parents }) => parents.length === 0).slice(0, MOST)
  }, [facts.issues, summary.issues])
  const weights = new Map(
    view.weight?.map((one) => [one.slice(0, one.lastIndexOf('=')), Number(one.slice(one.lastIndexOf('=') + 1))]),
  )
  const set = (id: string, weight: number) => {
    const next = new Map(weights)
    if (weight === 1) next.delete(id)
    else next.set(id, weight)
    changeView({ weight: [...next].map(([name, value]) => `${name}=${value}`) }, `weight ${id}`)
  }
  if (issues.length < 2) return null
  return (
    <details className="weights" open={weights.size > 0 || undefined}>
      <summary>{text.title}</summary>
      <p className="help">{text.help}</p>
      {issues.map(({ id, name }) => {
        const weight = weights.get(id) ?? 1
        return (
          <div key={id} className="row slider">
            <span className="row-label">{name}</span>
            <output>{weight}</output>
            <input
              type="range"
              aria-label={text.of(name)}
              min={0}
              max={Math.max(HIGHEST, weight)}
              step={0.25}
              value={weight}
              onChange={(event) => set(id, event.target.valueAsNumber)}
            />
          </div>
        )
      })}
      {weights.size > 0 && (
        <button type="button" className="link" onClick={() => changeView({ weight: undefined })}>
          {text.reset}
        </button>
      )}
    </details>
  )
}
