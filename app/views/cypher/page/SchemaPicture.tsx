import { useMemo, useState } from 'react'
import { drawingSvg } from '../../../../diagram/drawing/svg.ts'
import { schemaDrawing } from '../../../../diagram/schema/drawing.ts'
import { ModalDialog } from '../../../web/kit/ModalDialog.tsx'
import { download } from '../../../web/state/download.ts'
import { usePictureUrl } from '../../../web/state/picture-url.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme } from '../../../web/state/theme.ts'
import type { Schema } from './answer-types.ts'
import { text } from './words.ts'

/** The live graph model as a picture: small beside the list, whole in a dialog, and to be saved. */
export function SchemaPicture({ schema }: { schema: Schema }) {
  const colors = useStore(theme)
  const [whole, setWhole] = useState(false)
  const svg = useMemo(() => drawingSvg(schemaDrawing(schema), { theme: colors }), [schema, colors])
  const url = usePictureUrl(svg)
  return (
    <>
      <button type="button" className="schema-picture" onClick={() => setWhole(true)} aria-label={text.schemaPicture}>
        <img src={url} alt="" />
      </button>
      {whole && (
        <ModalDialog title={text.schemaPicture} testId="schema-picture" onClose={() => setWhole(false)}>
          <img className="schema-whole" src={url} alt={text.schemaPicture} />
          <p>
            <button type="button" className="button" onClick={() => download(svg, 'image/svg+xml', 'schema.svg')}>
              {text.saveSvg}
            </button>
          </p>
        </ModalDialog>
      )}
    </>
  )
}
