import { Headline } from '../../../web/kit/Headline.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { PairTable } from './PairTable.tsx'
import { text } from './words.ts'

/** Every pair with its alignment: the numbers behind the network, for reading and for screen readers. */
function PairsPage() {
  const { facts, summary, view } = useExplorer()
  const only = facts.actors.find(({ id }) => id === view.focus)?.name ?? view.focus
  const { asOf } = summary.scope
  return (
    <>
      <Headline
        kicker={facts.title}
        title={text.title(asOf, only)}
        subtitle={text.subtitle(summary.units, summary.issues.length, only)}
      />
      <PairTable />
    </>
  )
}

/** All pairs as a table. */
export const view = { Page: PairsPage, controls: [] }
