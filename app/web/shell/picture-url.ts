import type { Picture } from '../../../diagram/picture-parameters.ts'
import type { View } from '../../../positions/view.ts'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { worded } from '../language.ts'
import { viewSearch } from '../state/view-url.ts'

/** Where the server draws a view as a file. */
export function pictureUrl(dataset: DatasetRef, view: View, picture: Picture, ending: string): string {
  const params = new URLSearchParams(viewSearch(worded(view)))
  params.delete('dataset')
  for (const [name, value] of Object.entries(picture)) if (value !== undefined) params.set(name, String(value))
  return `/api/datasets/${encodeURIComponent(dataset.id)}/diagram.${ending}?${params}`
}
