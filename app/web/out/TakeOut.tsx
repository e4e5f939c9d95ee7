import './out.css'
import { Suspense, useId, useState } from 'react'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { useExplorer } from '../state/explorer.ts'
import { WAYS, type WayId } from './ways.ts'
import { text } from './words/words.ts'

/** All that can be taken out of the page, a tab for each way; `first` is the one that is asked for, `out` whichever comes first. */
export function TakeOut({ first }: { first: 'out' | WayId }) {
  const explorer = useExplorer()
  const ways = WAYS.filter(({ offered }) => offered(explorer))
  const [chosen, setChosen] = useState<'out' | WayId>(first)
  const way = ways.find(({ id }) => id === chosen) ?? ways[0]
  const label = useId()
  return (
    <ModalDialog title={text.title} testId="out">
      <nav className="out-ways" aria-label={text.label}>
        {ways.map(({ id }) => (
          <button
            type="button"
            key={id}
            className="tab"
            id={id === way?.id ? label : undefined}
            aria-current={id === way?.id ? 'true' : undefined}
            onClick={() => setChosen(id)}
            data-testid={`out-${id}`}
          >
            {text.ways[id]}
          </button>
        ))}
      </nav>
      <section className="out-way" aria-labelledby={label}>
        <Suspense fallback={<p aria-busy="true">…</p>}>{way && <way.Form />}</Suspense>
      </section>
    </ModalDialog>
  )
}
