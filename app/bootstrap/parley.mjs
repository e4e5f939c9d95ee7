#!/usr/bin/env node
// The `parley` command, in a checkout, in a package and in an image. It is only ever run, never imported: a program that asks whether it
// is the main one guesses wrong behind a symbolic link, which is how npm installs commands.
import { parley } from './command.mjs'

await parley(process.argv.slice(2))
