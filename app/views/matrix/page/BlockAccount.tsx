import { measureName } from '../../../../diagram/text/measure-name.ts'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { percentOf } from '../../../web/format/number.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { MatrixScene } from '../scene.ts'
import { type Block, type BlockMean, blockAccount } from './block.ts'
import { text as page } from './words.ts'

const { valueWords } = forms

const text = page.block
/** So many of a block are named. */
const NAMED = 4

interface BlockAccountProps {
  readonly scene: MatrixScene
  readonly block: Block
  readonly onClear: () => void
}

/** A marked block: who is in it, how they align within and with others, and what can be done with them. */
export function BlockAccount({ scene, block, onClear }: BlockAccountProps) {
  const { view } = useExplorer()
  const { units, value } = scene
  const account = blockAccount(block, value, units.length)
  const ids = (places: readonly number[]) => places.map((at) => units[at]?.id as string)
  const who = (places: readonly number[]) =>
    text.who(
      places.slice(0, NAMED).map((at) => units[at]?.name ?? ''),
      places.length,
    )
  const inBlock = new Set([...account.rows, ...account.columns])
  const outside = units.filter((_, at) => !inBlock.has(at)).map(({ id }) => id)
  const compare = () => {
    const left = ids(account.rows)
    const right = account.same ? undefined : ids(account.columns.filter((at) => !account.rows.includes(at)))
    changeView({ left, right, show: 'compare' })
  }
  const kept = view.left !== undefined && view.left.join('\u001f') === ids(account.rows).join('\u001f')
  return (
    <section className="block-account" aria-label={text.label} data-testid="block-account">
      <p role="status">
        <strong>
          {account.same
            ? text.rows(account.rows.length)
            : `${text.rows(account.rows.length)} × ${text.rows(account.columns.length)}`}
        </strong>{' '}
        <span className="small">
          {account.same ? who(account.rows) : `${who(account.rows)} × ${who(account.columns)}`}
        </span>
      </p>
      <dl>
        <Mean label={account.same ? text.within : text.withinRows} mean={account.withinRows} />
        {!account.same && <Mean label={text.withinColumns} mean={account.withinColumns} />}
        <Mean label={account.same ? text.others : text.between} mean={account.between} />
      </dl>
      <div className="block-actions">
        <button
          type="button"
          className="button"
          disabled={outside.length === 0}
          onClick={() => {
            changeView({ hide: [...(view.hide ?? []), ...outside] })
            onClear()
          }}
        >
          {text.hideOthers}
        </button>
        <button type="button" className="button" onClick={compare}>
          {account.same ? text.compare : text.compareTwo}
        </button>
        <button type="button" className="button quiet" onClick={onClear}>
          {text.clear}
        </button>
        {kept && (
          <span className="small" role="status">
            {text.used}
          </span>
        )}
      </div>
    </section>
  )
}

function Mean({ label, mean: { mean, known, all } }: { label: string; mean: BlockMean }) {
  const { summary } = useExplorer()
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!measure) return null
  const percent = mean === null ? text.none : percentOf(mean, measure.range)
  const words = mean === null ? '' : `${measureName(measure)} ${valueWords(mean, measure)}`
  return (
    <div>
      <dt className="small">{label}</dt>
      <dd>
        <strong title={words}>{percent}</strong> <span className="small">{text.pairs(known, all)}</span>
      </dd>
    </div>
  )
}
