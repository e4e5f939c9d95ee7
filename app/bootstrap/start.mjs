// `npm start`: the page on this machine, with all that it needs.
import { parley } from './command.mjs'

await parley(['start', ...process.argv.slice(2)])
