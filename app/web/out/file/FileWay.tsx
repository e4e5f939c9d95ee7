import { useEffect, useState } from 'react'
import { datasetPart, download, fileName } from '../../state/download.ts'
import { useExplorer } from '../../state/explorer.ts'
import { errorWords } from '../../state/page-problem.ts'
import { forms } from '../../words.ts'
import { text } from '../words/words.ts'
import { makeWholeFile } from './make-whole-file.ts'

const words = text.file

/** The dataset and the explorer as one file: what is inside, how large it is, and the way to save it. */
export function FileWay() {
  const { dataset, facts, view } = useExplorer()
  const [html, setHtml] = useState<Uint8Array | null>(null)
  const [told, setTold] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is of what was there when the tab was opened; nothing behind the dialog can be changed
  useEffect(() => {
    let current = true
    makeWholeFile(dataset, facts.title, view).then(
      (made) => current && setHtml(made),
      (error: unknown) => current && setTold(`${text.failed}: ${errorWords(error)}`),
    )
    return () => {
      current = false
    }
  }, [])
  const name = `${fileName([datasetPart(facts)])}.html`
  const save = () => {
    if (html === null) return
    download(html, 'text/html', name)
    setTold(words.saved(name))
  }
  return (
    <div className="out-form">
      <p>{words.intro(facts.title)}</p>
      <div>
        <p>{words.inside}</p>
        <ul className="out-inside">
          <li>{words.stances(facts.counts.stances)}</li>
          <li>{words.actors(facts.actors.length, facts.issues.length)}</li>
          {facts.counts.documents > 0 && <li>{words.documents(facts.counts.documents)}</li>}
        </ul>
      </div>
      <p className="small">{words.nobody}</p>
      <footer className="dialog-foot">
        <button
          type="button"
          className="button strong"
          disabled={html === null}
          onClick={save}
          data-testid="out-file-save"
        >
          {words.save}
        </button>
        <span className="small" data-testid="out-file-size">
          {html === null ? told === '' && words.making : words.size(forms.fraction(html.length / 1e6, 1))}
        </span>
        <span className="small" role="status" data-testid="out-told">
          {told}
        </span>
      </footer>
    </div>
  )
}
