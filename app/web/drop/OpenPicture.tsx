import { useEffect, useState } from 'react'
import { messages } from '../messages.ts'
import { errorWords } from '../state/page-problem.ts'
import { service } from '../state/service-store.ts'
import { openSearch } from '../state/view-store.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'
import { dropping } from './drop-state.ts'
import { openingOf, pictureOf, recordOf } from './picture-drop.ts'

const text = messages.drop

/** Opens the view of a picture that was given, or tells why it cannot, or what differs. */
export function OpenPicture({ given }: { given: GivenFiles }) {
  const [told, setTold] = useState('')
  useEffect(() => {
    const open = async () => {
      const picture = pictureOf(given)
      const record = picture && (await recordOf(picture))
      if (!record) return setTold(text.noRecord)
      const opening = openingOf(record, service.get().datasets ?? [])
      if (opening === null) return setTold(text.missing(record.dataset.id, record.dataset.version))
      await openSearch(opening.search)
      if (opening.same) dropping.set(null)
      else setTold(text.differs(record.dataset.id, record.dataset.version))
    }
    open().catch((error: unknown) => setTold(errorWords(error)))
  }, [given])
  return (
    <p role="alert" data-testid="drop-picture">
      {told}
    </p>
  )
}
