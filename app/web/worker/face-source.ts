import { FACE_INDEX, type FaceIndex, type FaceSource } from '../../../diagram/typefaces/faces.ts'
import { UserError } from '../../../positions/errors.ts'
import type { Fetcher } from '../source/source.ts'

/** The typefaces for what Inter lacks, from the page's own server or the files beside it. */
export function faceSource(fetcher: Fetcher): FaceSource {
  const file = async (name: string) => {
    const response = await fetcher(`/fonts/${name}`)
    if (response.ok) return response
    if (response.status === 404) return null
    throw new UserError('system', null, `A typeface of the picture could not be fetched (${response.status})`)
  }
  return {
    index: async () => ((await (await file(FACE_INDEX))?.json()) ?? {}) as FaceIndex,
    file: async (name) => {
      const response = await file(name)
      return response && new Uint8Array(await response.arrayBuffer())
    },
  }
}
