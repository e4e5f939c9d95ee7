import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/model.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { forms } from '../words.ts'
import type { PositionLine } from '../worker/protocol.ts'
import { useLookup } from './lookup.ts'

const text = messages.actor

/** Whose words a position rests on, of when, and how far those who count differ. */
export function PositionSource({ line, of, scale }: { line: PositionLine; of: string; scale: Scale | undefined }) {
  const { actorName } = useLookup()
  const { view } = useExplorer()
  if (view.move?.includes(`${line.from}=${line.issue}=${line.value}`)) return <strong>{messages.hypothetical}</strong>
  const inherited = line.via === 'inherited-bloc' || line.via === 'inherited-representative'
  const who = line.from === of ? null : `${inherited ? text.inherited : text.saidBy} ${actorName(line.from)}`
  const spread =
    line.low !== null && line.high !== null && line.low !== line.high && scale
      ? text.spread(valueLabel(scale, line.low, forms), valueLabel(scale, line.high, forms))
      : null
  const parts = [
    line.statedOn && forms.shortDate(line.statedOn),
    who,
    line.joint === undefined ? null : messages.joint,
    spread,
  ]
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '')
  return said.length === 0 ? null : <span className="small">{said.join(' · ')}</span>
}
