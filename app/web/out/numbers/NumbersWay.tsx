import { useState } from 'react'
import { messages } from '../../messages.ts'
import { useAnswer } from '../../state/ask.ts'
import { datasetPart, fileName } from '../../state/download.ts'
import { useExplorer } from '../../state/explorer.ts'
import { errorWords } from '../../state/page-problem.ts'
import { heldName } from '../../worker/given/held-id.ts'
import type { NumbersShown } from '../../worker/protocol.ts'
import { useNumbersAsk } from './numbers-ask.ts'
import './numbers.css'
import { copyNumbers } from './copy-numbers.ts'
import { saveNumbers } from './save-numbers.ts'
import { text } from './words.ts'

const DECIMALS = ['excel', 'excel-de'] as const

/** The numbers that the view shows: what they hold, and each way to take them. */
export function NumbersWay() {
  const { facts, view, summary, attempt } = useExplorer()
  const { ask, lacks } = useNumbersAsk()
  const shown = useAnswer('numbers', ask, attempt)
  const [decimal, setDecimal] = useState(ownDecimal)
  const [working, setWorking] = useState(false)
  const [told, setTold] = useState('')
  const show = view.show ?? 'network'
  const name = fileName([datasetPart(facts), show, show === 'cypher' ? undefined : summary.scope.asOf])
  const isHeld = heldName(facts.id) !== null
  const link = isHeld ? undefined : location.href

  const doing = (work: () => Promise<string>) => async () => {
    setWorking(true)
    setTold(text.working)
    try {
      setTold(await work())
    } catch (error) {
      setTold(`${text.failed}: ${errorWords(error)}`)
    }
    setWorking(false)
  }
  const ways = ask && {
    csv: () => saveNumbers(ask, 'csv', name, link),
    excel: () => saveNumbers(ask, decimal, name, link),
    xlsx: () => saveNumbers(ask, 'xlsx', name, link),
    copy: () => copyNumbers(ask, decimal),
  }

  return (
    <div className="numbers" data-testid="numbers">
      {lacks !== '' && <p className="small">{lacks}</p>}
      {shown.problem ? (
        <p role="alert">{shown.problem.message}</p>
      ) : shown.value ? (
        <FirstRows {...shown.value} />
      ) : (
        (ask !== null || lacks === '') && <p aria-busy="true">{text.computing}</p>
      )}
      <ul className="plain numbers-ways">
        {(['csv', 'excel', 'xlsx', 'copy'] as const).map((way) => (
          <li key={way}>
            <button
              type="button"
              className={way === 'xlsx' ? 'button strong' : 'button'}
              disabled={ways === null || working || shown.value === undefined || shown.problem !== undefined}
              aria-describedby={`numbers-${way}-help`}
              onClick={() => ways && void doing(ways[way])()}
              data-testid={`numbers-${way}`}
            >
              {text.forms[way].label}
            </button>
            <span className="small" id={`numbers-${way}-help`}>
              {text.forms[way].help}
            </span>
          </li>
        ))}
      </ul>
      <label className="row">
        {text.decimal}
        <select
          className="field"
          value={decimal}
          onChange={(event) => setDecimal(event.target.value as typeof decimal)}
          data-testid="numbers-decimal"
        >
          {DECIMALS.map((one) => (
            <option key={one} value={one}>
              {text.decimals[one]}
            </option>
          ))}
        </select>
      </label>
      {!isHeld && show !== 'cypher' && (
        <div className="numbers-about small">
          <p>{text.about}</p>
          <code data-testid="numbers-command">{`parley export ${facts.id} --view '${link}' --table view -o ${name}.csv`}</code>
          <button type="button" className="link" onClick={() => void doing(copyLink)()}>
            {text.copyLink}
          </button>
        </div>
      )}
      <p className="small numbers-told" role="status" data-testid="numbers-told">
        {told}
      </p>
    </div>
  )
}

function FirstRows({ columns, first, count }: NumbersShown) {
  return (
    <div className="numbers-first">
      <p className="small" data-testid="numbers-holds">
        {text.holds(count, columns.length)}
        {first.length < count && ` · ${text.first(first.length)}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="numbers-rows" tabIndex={0} aria-label={text.rows}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and do not change places
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} title={cell.length > 24 ? cell : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

async function copyLink(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href)
    return messages.commands.copied
  } catch {
    return messages.commands.notCopied
  }
}

/** The decimal mark of the person's own system, as its browser writes numbers. */
function ownDecimal(): (typeof DECIMALS)[number] {
  return (0.5).toLocaleString(navigator.languages?.[0]).includes(',') ? 'excel-de' : 'excel'
}
