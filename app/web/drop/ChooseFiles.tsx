import { messages } from '../messages.ts'
import { dropping } from './drop-state.ts'
import { chosenFiles } from './given-files.ts'

const text = messages.drop

/** The choice of files for those who do not drag: of a file, or of a folder. */
export function ChooseFiles() {
  const take = (files: FileList | null) => {
    const given = chosenFiles([...(files ?? [])])
    if (given) dropping.set({ given, to: dropping.get()?.to })
  }
  return (
    <div className="drop-choose">
      <p>{text.kinds}</p>
      <p>
        <label className="button drop-input">
          {text.file}
          <input type="file" multiple onChange={(event) => take(event.target.files)} data-testid="drop-file" />
        </label>
        <label className="button drop-input">
          {text.folder}
          <input
            type="file"
            // React has no property for it; the attribute is what browsers read.
            {...{ webkitdirectory: '' }}
            onChange={(event) => take(event.target.files)}
            data-testid="drop-folder"
          />
        </label>
      </p>
      <p className="small">{text.stays}</p>
    </div>
  )
}
