/** Questions with their Cypher, as data; runs in the browser, imports no driver. */
import { ALIGNMENT_RECIPES } from './alignment-recipes.ts'
import { GROUP_RECIPES } from './group-recipes.ts'
import { POSITION_RECIPES } from './position-recipes.ts'
import type { Recipe } from './recipe.ts'
import { RECORD_RECIPES } from './record-recipes.ts'
import { SOURCE_RECIPES } from './source-recipes.ts'

export type { Recipe } from './recipe.ts'

/** All recipes in the order in which docs and console list them. */
export const RECIPES: readonly Recipe[] = [
  ...ALIGNMENT_RECIPES,
  ...GROUP_RECIPES,
  ...POSITION_RECIPES,
  ...RECORD_RECIPES,
  ...SOURCE_RECIPES,
]
