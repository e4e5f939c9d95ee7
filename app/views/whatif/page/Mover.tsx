import { compareNames } from '../../../../diagram/text/compare-names.ts'
import { ActorSearch } from '../../../web/kit/ActorSearch.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { text } from './words.ts'

const OFFERED = 12

/** Who moves, and choosing another. */
export function Mover({ mover, isUnit }: { mover: { id: string; name: string } | null; isUnit: boolean }) {
  const { facts, summary } = useExplorer()
  const units = facts.actors.filter(({ id }, place) => summary.countsFor[place]?.includes(id)).sort(compareNames)
  const choose = (id: string) => changeView({ select: [id] })
  return (
    <section aria-label={text.who}>
      <div className="mover">
        {mover && <h2>{mover.name}</h2>}
        <ActorSearch label={text.choose} placeholder={text.choose} onPick={choose} />
      </div>
      {mover && !isUnit && <p>{text.notUnit(mover.name)}</p>}
      {!mover && (
        <>
          <p>{text.chooseHelp}</p>
          <h3>{text.someone}</h3>
          <ul className="inline offered">
            {units.slice(0, OFFERED).map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="button quiet" onClick={() => choose(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
