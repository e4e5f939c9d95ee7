import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RECIPES } from '../graph-store/cookbook/index.ts'
import { indexOf, pageHead } from './support/cookbook-page.ts'

const FOLDER = join(import.meta.dirname, '../docs/cookbook')
const page = (name: string) => readFileSync(join(FOLDER, name), 'utf8')

it('has one page for each recipe, and no others', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...RECIPES.map(({ id }) => `${id}.md`), 'README.md'].sort())
})

it.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('says of %s what the registry says', (id, recipe) => {
  expect(page(`${id}.md`).startsWith(pageHead(recipe))).toBe(true)
})

it('lists them all', () => {
  expect(page('README.md')).toBe(indexOf(RECIPES))
})

it('has at least twenty recipes, each of its own name and query', () => {
  expect(RECIPES.length).toBeGreaterThanOrEqual(20)
  expect(new Set(RECIPES.map(({ id }) => id)).size).toBe(RECIPES.length)
  expect(new Set(RECIPES.map(({ query }) => query)).size).toBe(RECIPES.length)
})
