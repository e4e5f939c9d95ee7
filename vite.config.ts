import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pictureTheme } from './app/bootstrap/picture-theme.ts'

const repository = import.meta.dirname
const neo4jServer = join(repository, 'test/support/neo4j-server.ts')
const ownTemporaryFolder = join(repository, 'test/support/own-temporary-folder.ts')
const pageServer = join(repository, 'test/support/page-server.ts')
const api = process.env.PARLEY_API ?? 'http://127.0.0.1:4700'

/**
 * Tests that share a machine-wide thing (a database, a browser) run one file at a time. On a busy new machine a test gets a second attempt; which ones
 * needed it is told at the end of the run.
 */
const oneByOne = {
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 120_000,
  hookTimeout: 300_000,
  retry: process.env.CI ? 1 : 0,
}
const never = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  root: join(repository, 'app/web'),
  // The page may be served below any path: a published copy is.
  base: './',
  cacheDir: join(repository, 'node_modules/.vite'),
  plugins: [react()],
  css: { postcss: { plugins: [pictureTheme] } },
  build: {
    outDir: join(repository, 'dist/web'),
    emptyOutDir: true,
    // What the size check reads to know which files a first visit fetches.
    manifest: true,
    target: 'es2022',
    // The page's content security policy allows neither inline scripts nor other hosts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What the page needs to begin with is one file, not one for each set of views that share a part of it: it packs better, and is fetched at once.
    // What texts are made with is a file of its own: the page waits for those of its language, which need it, so that nothing of these may lie in a file that waits for the page. So is what most views are painted with.
    rolldownOptions: {
      // What only describes a view: the page leaves out what it does not use of it, such as scenes, which its worker makes.
      treeshake: { manualPureFunctions: ['pictured', 'wordsWith'] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'words', tags: ['$initial'], test: /\/(diagram\/words|web\/messages)\//, priority: 1 },
            { name: 'page', tags: ['$initial'], test: /(?<!index\.html)$/ },
            {
              name: 'painting',
              test: /\/(diagram\/(?!words\/)|web\/painting\/|web\/kit\/)/,
              minShareCount: 8,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      // The library of columns does nothing by being there: what writes them then comes with the first file that is sent, and what reads them at once.
      treeshake: { moduleSideEffects: [{ test: /@uwdata\/flechette/, sideEffects: false }] },
      // What most scenes, drawings and answers share is fetched at once too; German is not, for few read it, nor are the widths of letters, which no map needs.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'words',
              test: /\/diagram\/words\/(de\/|words\.ts$)/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'shared',
              minShareCount: 10,
              test: /(?<!\/text-width|advances)\.ts$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: api } } },
  preview: { proxy: { '/api': { target: api } } },
  test: {
    projects: [
      {
        root: repository,
        plugins: [react()],
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: [ownTemporaryFolder],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.neo4j.test.ts', '**/*.server.test.ts', '**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root: repository,
        test: {
          name: 'neo4j',
          environment: 'node',
          setupFiles: [ownTemporaryFolder],
          include: ['**/*.neo4j.test.ts'],
          exclude: never,
          globalSetup: existsSync(neo4jServer) ? [neo4jServer] : [],
          ...oneByOne,
        },
      },
      {
        root: repository,
        test: {
          name: 'server',
          environment: 'node',
          setupFiles: [ownTemporaryFolder],
          include: ['**/*.server.test.ts'],
          exclude: never,
          ...oneByOne,
        },
      },
      {
        root: repository,
        test: {
          name: 'browser',
          environment: 'node',
          setupFiles: [ownTemporaryFolder],
          include: ['**/*.browser.test.ts'],
          exclude: never,
          globalSetup: existsSync(pageServer) ? [pageServer] : [],
          // A page on a busy machine answers when it can.
          expect: { poll: { timeout: 20_000 } },
          ...oneByOne,
        },
      },
    ],
  },
})
