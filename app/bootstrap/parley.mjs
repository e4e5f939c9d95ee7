#!/usr/bin/env node
import { join } from 'node:path'
// The `parley` command in a checkout: installs and builds what is missing, then hands over.
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { fail, ROOT } from './root.mjs'

/** Commands that serve the page or hand it on. */
const PAGE_COMMANDS = ['start', 'open', 'publish']

export async function parley(args) {
  try {
    await ensureDependencies()
    await ensureBuilt(PAGE_COMMANDS.includes(args[0]) ? ['node', 'page'] : ['node'])
  } catch (error) {
    fail(error)
  }
  // npm runs scripts in the checkout; paths are meant from where the person stands.
  if (['parley', 'start'].includes(process.env.npm_lifecycle_event ?? '') && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD)
  const { main } = await import(pathToFileURL(join(ROOT, 'dist', 'command', 'main.js')).href)
  await main(args)
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('parley')) await parley(process.argv.slice(2))
