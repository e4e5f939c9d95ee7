import { shown } from '../../positions/text.ts'
import type { Content } from './content.ts'
import { CONTENT_PROPERTIES, type HeldLabel } from './content-queries.ts'
import { STANCE_PROPERTIES } from './queries.ts'

const PROPERTIES: Readonly<Record<HeldLabel | 'Stance', readonly string[]>> = {
  ...CONTENT_PROPERTIES,
  Stance: ['key', 'id', 'dataset', ...STANCE_PROPERTIES],
}

/** In which property two contents of a node differ first, for people: what is found, and what should be. */
export function contentDetail(label: HeldLabel | 'Stance', expected: Content, found: Content): string {
  const [should, is] = [JSON.parse(expected), JSON.parse(found)] as [unknown[][], unknown[][]]
  for (const [place, name] of PROPERTIES[label].entries()) {
    const [right, wrong] = [JSON.stringify(should[0]?.[place]), JSON.stringify(is[0]?.[place])]
    if (right !== wrong) return `${name} is ${brief(wrong)}, should be ${brief(right)}`
  }
  if (JSON.stringify(should[1]) !== JSON.stringify(is[1])) {
    return label === 'Stance' ? 'its actor or issue is another' : 'its kind or its dataset is another'
  }
  return label === 'Stance' ? 'its evidence is other' : 'what goes out from it is other'
}

function brief(json: string | undefined): string {
  if (json === undefined || json === 'null') return 'missing'
  return json.length > 60 ? shown(json) : json
}
