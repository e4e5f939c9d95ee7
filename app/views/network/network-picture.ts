import type { PictureInput } from '../../../diagram/picture-input.ts'
import { networkInput } from './condensed.ts'
import { type NetworkScene, networkScene } from './scene.ts'

/** The network that a picture shows: of too many actors, those who stand for them. */
export function networkPicture(input: PictureInput): NetworkScene {
  return networkScene(networkInput(input))
}
