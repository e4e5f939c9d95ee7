import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../../graph-loader/index.ts'
import type { FullDataset } from '../../positions/dataset/index.ts'
import { deltaPackage } from './delta.ts'

/** The made-up dataset of `deltaPackage`, read. */
export async function deltaDataset(): Promise<FullDataset> {
  const root = mkdtempSync(join(tmpdir(), 'parley-delta-'))
  try {
    return await readDataset(deltaPackage(root))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
