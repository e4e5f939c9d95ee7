import { measureName } from '../../../diagram/text/measure-name.ts'
import { PAIR_MEASURES } from '../../../positions/measures/index.ts'
import { percentOf, share, signed } from '../format/number.ts'
import { messages } from '../messages.ts'
import { pageSource } from '../source/source.ts'
import { useExplorer } from '../state/explorer.ts'
import { usePairWords } from '../state/fetched.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'
import { useLookup } from './lookup.ts'
import { PairIssue } from './PairIssue.tsx'
import { SideKey } from './SideKey.tsx'

const { valueWords } = forms

const text = messages.pair
/** The words of an account of so many issues are fetched at once; of more, issue by issue when one is opened. */
const AT_ONCE = 150
/** What one of so many issues adds is told in thousandths. */
const MANY = 20

/** The account of two actors: how much they agree, over what, and issue by issue what each holds and adds. */
export function PairPanel({ a, b }: { a: string; b: string }) {
  const { view, dataset, summary, pair, attempt } = useExplorer()
  const { actorName } = useLookup()
  const report = pair.of?.a === a && pair.of?.b === b ? pair.value : undefined
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  // Files hold the words by issue, and the server tells what is held, not what would be: then they come issue by issue.
  const tellsPairs = pageSource().kind === 'server' && view.move === undefined
  const atOnce = tellsPairs && report?.areUnits === true && report.issues.length <= AT_ONCE
  const words = usePairWords(atOnce ? { dataset, view, a, b } : null, attempt)
  const name = (id: string, side: 'a' | 'b') => (
    <span className="keyed">
      <SideKey side={side} />
      <button type="button" className="link name" onClick={() => changeView({ select: [id] })}>
        <span className="clamp" title={actorName(id)}>
          {actorName(id)}
        </span>
      </button>
    </span>
  )
  return (
    <section className="panel" data-testid="pair-panel" aria-busy={pair.pending}>
      <h2>
        {name(a, 'a')} {text.and} {name(b, 'b')}
      </h2>
      {pair.problem && <p role="alert">{pair.problem.message}</p>}
      {report && !report.areUnits && <p>{text.notUnits}</p>}
      {report?.areUnits && measure && (
        <>
          <p className="agreement" data-testid="agreement">
            {report.value === null ? text.noValue : percentOf(report.value, measure.range)}
          </p>
          <p className="small">
            {report.value !== null &&
              `${text.agreement(measureName(measure), valueWords(report.value, measure), measure.range)} `}
            {report.reason && `${text.reasons[report.reason](report.shared, summary.scope.minShared)} `}
            {text.over(report.shared, report.inScope, share(report.coverage))}
            {report.without &&
              `; ${text.without(percentOf(report.without[0], measure.range), percentOf(report.without[1], measure.range))}`}
          </p>
          {report.shared > 0 && <p className="small">{text.equal(report.equal, report.shared)}</p>}
          <table className="account">
            <colgroup>
              <col />
              <col className="account-scale" />
              <col className="account-figure" />
            </colgroup>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{text.issue}</th>
                <th scope="col">{text.scale}</th>
                <th scope="col">{text.contribution}</th>
              </tr>
            </thead>
            {report.issues.map((line) => (
              <PairIssue
                key={line.issue}
                line={line}
                a={a}
                b={b}
                decimals={report.shared > MANY ? 3 : 2}
                words={atOnce ? words : null}
              />
            ))}
            {report.value !== null && report.issues.some(({ contribution }) => contribution !== null) && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {text.sum}
                  </th>
                  <td className="figure">{signed(report.value)}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </>
      )}
    </section>
  )
}
