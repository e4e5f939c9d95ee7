// Puts the `parley` command into few files: a start that opens hundreds of small ones spends its first third of a second on that.
import { ROOT } from './root.mjs'

/** Libraries of many small files; all others are loaded from where they are installed. */
const WITHIN = [
  /^zod(\/|$)/,
  /^commander$/,
  /^csv-(parse|stringify)(\/|$)/,
  /^d3-/,
  /^internmap$/,
  /^fflate$/,
  /^@uwdata\//,
]

/** Bundles the command from its sources to dist/command; what only some commands need stays a file of its own. */
export async function bundleCommand() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: WITHIN },
    build: {
      ssr: true,
      outDir: 'dist/command',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // The program of a thread lies beside what starts it.
        input: ['app/cli/main.ts', 'app/server/compute/compute-worker.ts'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}
