import type { Lang } from '../../../positions/view.ts'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { changeLanguage, LANGUAGES, language } from '../language.ts'
import { messages } from '../messages.ts'
import { COMMANDS, OFFERED } from './commands.ts'

const text = messages.help

/** What each way to look answers, and the keys. */
export function HelpDialog() {
  return (
    <ModalDialog title={text.title} testId="help">
      <p>{text.first}</p>
      <label className="row">
        {messages.language}
        <select
          className="field"
          value={language}
          lang={language}
          onChange={(event) => changeLanguage(event.target.value as Lang)}
          data-testid="language"
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <h3>{text.views}</h3>
      <dl className="help-list">
        {OFFERED.map(({ id, words }) => (
          <div key={id}>
            <dt>{words[language].label}</dt>
            <dd>{words[language].help}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.keys}</h3>
      <dl className="help-list">
        {COMMANDS.filter(({ keys }) => keys !== undefined).map(({ id, keys, label }) => (
          <div key={id}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.words}</h3>
      <dl className="help-list">
        {text.glossary.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  )
}
