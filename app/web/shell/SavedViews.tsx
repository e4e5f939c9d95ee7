import { useState } from 'react'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { panels } from '../kit/panels.ts'
import { messages } from '../messages.ts'
import { download } from '../state/download.ts'
import { useExplorer } from '../state/explorer.ts'
import { addViewsOf, forgetView, savedViews, savedViewsFile, saveView } from '../state/saved-views.ts'
import { useStore } from '../state/store.ts'
import { openSearch } from '../state/view-store.ts'
import { viewSearch } from '../state/view-url.ts'
import { copyLink } from './commands.ts'

const text = messages.saved

/** The views that the person gave a name: save, open, forget, and carry them elsewhere as a file. */
export function SavedViews() {
  const { view, dataset } = useExplorer()
  const views = useStore(savedViews)
  const [name, setName] = useState(() => document.title.replace(` · ${messages.name}`, ''))
  const [told, setTold] = useState('')

  const add = async (file: File | undefined) => {
    if (!file) return
    try {
      setTold(text.added(addViewsOf(await file.text())))
    } catch {
      setTold(text.noFile)
    }
  }

  return (
    <ModalDialog title={text.title} testId="saved-views">
      <form
        className="row saved-new"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          saveView({ name: name.trim(), search: viewSearch({ ...view, dataset: dataset.id }) })
          setTold(text.saved(name.trim()))
        }}
      >
        <input
          className="field"
          aria-label={text.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button">
          {text.save}
        </button>
      </form>
      <p className="small" role="status">
        {told}
      </p>
      {views.length === 0 ? (
        <p className="small">{text.none}</p>
      ) : (
        <ul className="plain saved-list">
          {views.map((one) => (
            <li key={one.name} className="row">
              <button
                type="button"
                className="link"
                onClick={() => {
                  panels.set(null)
                  void openSearch(one.search)
                }}
              >
                {one.name}
              </button>
              <button
                type="button"
                className="icon"
                aria-label={text.forget(one.name)}
                onClick={() => forgetView(one.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={() => void copyLink()}>
          {text.copy}
        </button>
        <button
          type="button"
          className="button"
          disabled={views.length === 0}
          onClick={() => download(savedViewsFile(), 'application/json', 'parley-views.json')}
        >
          {text.export}
        </button>
        <label className="button">
          {text.import}
          <input
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={(event) => void add(event.target.files?.[0])}
          />
        </label>
      </footer>
    </ModalDialog>
  )
}
