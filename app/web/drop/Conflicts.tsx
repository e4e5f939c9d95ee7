import { forms } from '../words.ts'
import type { Joining } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

const words = text.join

/** The stances of a file that contradict what is there, beside it, with where each was read. */
export function Conflicts({ joining: { conflicts, oneId, onePlace } }: { joining: Joining }) {
  if (conflicts.length === 0) return null
  const more = oneId + onePlace - conflicts.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it
    <section className="drop-rows" tabIndex={0} aria-label={words.contradictions} data-testid="join-conflicts">
      <table>
        <thead>
          <tr>
            {[words.actor, words.issue, words.day, words.before, words.after].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ actor, issue, statedOn, least, before, after }) => (
            <tr key={`${actor} ${issue} ${statedOn} ${after.readFrom} ${after.readRow} ${after.value}`}>
              <td>{actor}</td>
              <td>{issue}</td>
              <td>{statedOn === undefined ? '' : forms.shortDate(statedOn)}</td>
              {([before, after] as const).map(({ value, label, status, readFrom, readRow }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: there are two, the one there and the new one
                <td key={at}>
                  <strong>{value === null ? status : (label ?? forms.scaleNumber(value, least ?? -1))}</strong>
                  {readFrom !== undefined && <span className="small"> {words.from(readFrom, readRow)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="small">{words.more(more)}</p>}
    </section>
  )
}
