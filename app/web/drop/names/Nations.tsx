import { flagUrl } from '../../kit/flags.ts'
import { language } from '../../language.ts'
import type { GivenTold, NamesShown, NationShown } from '../../worker/given/drop-protocol.ts'
import { text } from '../words/words.ts'
import { withNation } from './names-told.ts'

const REGIONS = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })

interface NationsProps {
  readonly nations: NonNullable<NamesShown['nations']>
  readonly told: GivenTold
  readonly onChange: (told: GivenTold) => void
}

/** The actors that are called as nations are, with flag and code and one tick for all; and those of which somebody has to say which nation they are. */
export function Nations({ nations, told, onChange }: NationsProps) {
  const { clear, more, asked, actors } = nations
  return (
    <fieldset data-testid="names-nations">
      <legend>{text.names.nations}</legend>
      {clear.length > 0 && (
        <>
          <label className="names-tick">
            <input
              type="checkbox"
              checked={told.nations ?? nations.taken}
              onChange={({ target }) => onChange({ ...told, nations: target.checked })}
              data-testid="names-are-nations"
            />
            {text.names.areNations(clear.length + more, actors)}
          </label>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
          <ul className="names-nations" tabIndex={0} aria-label={text.names.nations}>
            {clear.map((one) => (
              <li key={one.name}>
                <Flag of={one.flag} />
                {one.name} <span className="small">{codeWords(one)}</span>
              </li>
            ))}
            {more > 0 && <li className="small">{text.names.more(more)}</li>}
          </ul>
        </>
      )}
      {asked.length > 0 && (
        <>
          <p className="small">{text.names.asked}</p>
          {asked.map((one) => (
            <Asked key={one.name} of={one} told={told} onChange={onChange} />
          ))}
        </>
      )}
    </fieldset>
  )
}

/** A code, with the years of a state that is no more. */
function codeWords({ code, years }: NationShown): string {
  return [code ?? text.names.noNation, ...(years ? [`${years.from ?? ''}–${years.to}`] : [])].join(' · ')
}

interface AskedProps {
  readonly of: NationShown
  readonly told: GivenTold
  readonly onChange: (told: GivenTold) => void
}

function Asked({ of: { name, choices, years }, told, onChange }: AskedProps) {
  return (
    <label className="names-asked">
      <span>
        {name}
        {years && <span className="small"> {text.names.until(years.to)}</span>}
      </span>
      <select
        className="field"
        value={told.nationOf?.[name] ?? ''}
        onChange={({ target }) => onChange(withNation(told, name, target.value))}
        data-testid={`names-nation-${name}`}
      >
        <option value="">{text.names.open}</option>
        {choices.map(({ code, flag }) => (
          <option key={code} value={code}>
            {[flag === null ? undefined : REGIONS.of(flag), code].filter(Boolean).join(', ')}
          </option>
        ))}
        <option value="none">{text.names.noNation}</option>
      </select>
    </label>
  )
}

function Flag({ of }: { of: string | null }) {
  const url = of === null ? undefined : flagUrl(of)
  return url === undefined ? (
    <span className="names-flag" aria-hidden="true" />
  ) : (
    <img className="names-flag" src={url} alt="" loading="lazy" />
  )
}
