import type { Scale } from '../../../positions/dataset/index.ts'
import type { PositionLine } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { useLookup } from './lookup.ts'
import { sourceWords } from './source-words.ts'

/** Whose words a position rests on, of when, and how far those who count differ. */
export function PositionSource({ line, of, scale }: { line: PositionLine; of: string; scale: Scale | undefined }) {
  const { actorName } = useLookup()
  const { view } = useExplorer()
  if (view.move?.includes(`${line.from}=${line.issue}=${line.value}`)) return <strong>{messages.hypothetical}</strong>
  const said = sourceWords(line, { of, scale, actorName })
  return said === '' ? null : <span className="small">{said}</span>
}
