import './german.ts'
import { FURTHER_WAYS } from './further-ways.ts'
import type { NetworkInput, NetworkScene } from './scene-types.ts'
import { sceneWith } from './scene-with.ts'

export type { NetworkInput, NetworkScene, SceneEdge, SceneHull, SceneNode } from './scene-types.ts'

/** The network of a view: who is drawn, where, with which lines, and every word around them. Deterministic. */
export function networkScene(input: NetworkInput): NetworkScene {
  return sceneWith(input, FURTHER_WAYS)
}
