import { useMemo, useState } from 'react'
import { THEME_NAMES } from '../../../../diagram/palette.ts'
import type { Picture } from '../../../../diagram/picture-parameters.ts'
import { SIZES, type SizeName } from '../../../../diagram/sizes.ts'
import { UserError } from '../../../../positions/errors.ts'
import type { View } from '../../../../positions/view.ts'
import type { Each } from '../../../api/each-view.ts'
import { messages } from '../../messages.ts'
import { askWorker, useAnswer } from '../../state/ask.ts'
import { datasetPart, download, fileName } from '../../state/download.ts'
import { useExplorer } from '../../state/explorer.ts'
import { actorsInSight, markedActors } from '../../state/map-actors.ts'
import { errorWords } from '../../state/page-problem.ts'
import { usePictureUrl } from '../../state/picture-url.ts'
import { theme } from '../../state/theme.ts'
import { DROPPED } from '../../worker/client.ts'
import { copyPicture } from './copy-picture.ts'
import { type PicturedActors, picturedActors, picturedView } from './pictured.ts'
import { savePictures } from './save-pictures.ts'
import { text } from './words.ts'

const FORMATS = ['png', 'svg', 'pdf'] as const
const SCALES = [1, 2, 3, 4]
const EACH: readonly Each[] = ['issue', 'year', 'coalition']

/** The picture of the view, as it will be saved: its paper, colours and file, with a preview; one, or one of each. */
export function PictureWay() {
  const { dataset, facts, view: whole, summary } = useExplorer()
  const [picture, setPicture] = useState<Picture>({ theme: theme.get() })
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('png')
  const [each, setEach] = useState<Each | ''>('')
  const [told, setTold] = useState('')
  const [working, setWorking] = useState(false)
  const drawable = useAnswer('who', { dataset, view: whole }).value
  // The map may move behind the dialog; the choice is of what was there when it was opened.
  const [onMap] = useState(() => ({ marked: markedActors.get(), sight: actorsInSight.get()?.() ?? null }))
  const choices = useMemo(() => picturedActors(whole, onMap, summary, drawable), [whole, onMap, summary, drawable])
  const [who, setWho] = useState<keyof PicturedActors | ''>('')
  const chosen = who === '' ? undefined : choices[who]
  const view = useMemo(() => picturedView(whole, chosen, summary), [whole, chosen, summary])
  const preview = useAnswer('svg', { dataset, view, picture })
  const name = fileName([datasetPart(facts), view.show, summary.scope.asOf])

  const doing = (work: () => Promise<string>) => async () => {
    setWorking(true)
    try {
      setTold(await work())
    } catch (error) {
      setTold(`${text.failed}: ${errorWords(error)}`)
    }
    setWorking(false)
  }
  const bytesOf = async (of: View, kind: 'png' | 'pdf' = 'png') => {
    const bytes = await askWorker(kind, { dataset, view: of, picture })
    if (bytes === DROPPED) throw new UserError('stopped', null, text.stopped)
    return bytes
  }
  const save = doing(async () => {
    if (each !== '') return savePictures({ dataset, view, picture, each, name, onProgress: setTold })
    const file = `${name}.${format}`
    if (format === 'png') download(await bytesOf(view), 'image/png', file)
    else if (format === 'svg') download(preview.value ?? '', 'image/svg+xml', file)
    else download(await bytesOf(view, 'pdf'), 'application/pdf', file)
    return text.done(file)
  })

  return (
    <>
      <div className="picture-columns">
        <Preview svg={preview.value} problem={preview.problem?.message} />
        <form className="picture-options" onSubmit={(event) => event.preventDefault()}>
          <label className="row stacked">
            {text.paper}
            <select
              className="field"
              value={picture.paper ?? 'slide'}
              onChange={(event) => setPicture({ ...picture, paper: event.target.value as SizeName })}
              data-testid="picture-paper"
            >
              {(Object.keys(SIZES) as SizeName[]).map((id) => (
                <option key={id} value={id}>
                  {text.papers[id]} ({SIZES[id].width}×{SIZES[id].height})
                </option>
              ))}
            </select>
          </label>
          {Object.keys(choices).length > 0 && (
            <label className="row stacked">
              {text.who}
              <select
                className="field"
                value={who}
                onChange={(event) => setWho(event.target.value as typeof who)}
                data-testid="picture-who"
              >
                <option value="">{text.everyone}</option>
                {(Object.entries(choices) as [keyof PicturedActors, readonly string[]][]).map(([id, ids]) => (
                  <option key={id} value={id}>
                    {text.some[id](ids.length)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="row stacked">
            {text.theme}
            <select
              className="field"
              value={picture.theme}
              onChange={(event) => setPicture({ ...picture, theme: event.target.value as Picture['theme'] })}
              data-testid="picture-theme"
            >
              {THEME_NAMES.map((id) => (
                <option key={id} value={id}>
                  {text.themes[id]}
                </option>
              ))}
            </select>
          </label>
          <label className="row stacked">
            {text.format}
            <select
              className="field"
              value={format}
              disabled={each !== ''}
              onChange={(event) => setFormat(event.target.value as typeof format)}
              data-testid="picture-format"
            >
              {FORMATS.map((id) => (
                <option key={id} value={id}>
                  {text.formats[id]}
                </option>
              ))}
            </select>
          </label>
          <label className="row stacked">
            {text.scale}
            <select
              className="field"
              value={picture.scale ?? 2}
              onChange={(event) => setPicture({ ...picture, scale: Number(event.target.value) })}
            >
              {SCALES.map((scale) => (
                <option key={scale} value={scale}>
                  {scale}×
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={picture.transparent ?? false}
              onChange={(event) => setPicture({ ...picture, transparent: event.target.checked || undefined })}
            />
            <span>{text.transparent}</span>
          </label>
          {(picture.missingLetters === 'allow' || told.includes('missingLetters')) && (
            <label className="check">
              <input
                type="checkbox"
                checked={picture.missingLetters === 'allow'}
                onChange={(event) =>
                  setPicture({ ...picture, missingLetters: event.target.checked ? 'allow' : undefined })
                }
                data-testid="picture-missing-letters"
              />
              <span>{text.missingLetters}</span>
            </label>
          )}
          <label className="row stacked">
            {text.each}
            <select
              className="field"
              value={each}
              onChange={(event) => setEach(event.target.value as Each | '')}
              data-testid="picture-each"
            >
              <option value="">{text.one}</option>
              {EACH.map((id) => (
                <option key={id} value={id}>
                  {text.eachOf[id]}
                </option>
              ))}
            </select>
          </label>
        </form>
      </div>
      <footer className="dialog-foot">
        <button
          type="button"
          className="button strong"
          disabled={working || preview.value === undefined}
          onClick={() => void save()}
          data-testid="picture-save"
        >
          {working ? text.working : text.save}
        </button>
        <button
          type="button"
          className="button"
          disabled={working || preview.value === undefined}
          onClick={() => void doing(async () => copyPicture(bytesOf(view)))()}
        >
          {text.copy}
        </button>
        <span className="small" role="status" data-testid="picture-told">
          {told}
        </span>
      </footer>
    </>
  )
}

function Preview({ svg, problem }: { svg: string | undefined; problem: string | undefined }) {
  const url = usePictureUrl(svg)
  return (
    <div className="picture-preview">
      {problem ? (
        <p role="alert">{problem}</p>
      ) : url ? (
        <img src={url} alt={text.preview} />
      ) : (
        <p>{messages.waiting.drawing}</p>
      )}
    </div>
  )
}
