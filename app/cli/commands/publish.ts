import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Command } from 'commander'
import { FACE_FOLDER } from '../../../diagram/typefaces/face-folder.ts'
import { UserError } from '../../../positions/errors.ts'
import type { DatasetAnswer } from '../../api/answers.ts'
import { type PublishedFile, publishedLists } from '../../api/published-files.ts'
import { PUBLISHED_MARK } from '../../api/published-layout.ts'
import { publishedTypefaces } from '../../api/published-typefaces.ts'
import { wholeFile, wholeParts } from '../../api/whole-file.ts'
import { WEB } from '../../paths.ts'
import { securityHeaders } from '../../server/security.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { refuseIdle } from '../flags.ts'
import { outputPath, writeOutput } from '../given-paths.ts'
import { writeSite } from '../publish/site-folder.ts'
import { writeDataset } from '../publish/write-dataset.ts'
import { tell } from '../tell-error.ts'

/** `parley publish`: the explorer with datasets as files that any web host serves. */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'the explorer with one or more datasets as one file that opens anywhere, or as a folder for any web host',
    )
    .argument('<datasets...>', 'data packages’ folders, CSVs, or ids of datasets; the first one opens')
    .requiredOption('-o, --output <path>', 'a file (.html), or a folder; an earlier copy there is brought up to date')
    .option('--force', 'writes into a folder that holds other things')
    .addHelpText(
      'after',
      `
The copy needs no server and no database. All that the page computes works; what needs Cypher does not. It holds all of each dataset: every
statement with its words and documents. A file opens by double click, without a network; a folder may lie below any path of a site. With
?embed=1 in its address it shows the view alone, for an <iframe>.

Examples:
  parley publish talks-2025 -o talks.html
  parley publish talks-2025 -o site
  parley publish talks-2025 chevening-2025 -o public/parley`,
    )
  return addSourceFlags(command).action(async (names: string[], flags: PublishFlags) => {
    if (!existsSync(PAGE))
      throw new UserError('not-found', 'page', 'it has not been built', { next: 'npm run build does it' })
    if (/\.html?$/i.test(flags.output)) await publishFile(names, flags)
    else await publishFolder(names, flags)
  })
}

const PAGE = join(WEB, 'index.html')

type PublishFlags = SourceFlags & { readonly output: string; readonly force?: boolean }

async function publishFolder(names: readonly string[], flags: PublishFlags): Promise<void> {
  const folder = resolve(flags.output)
  const bytes = await writeSite(folder, flags.force ?? false, async (site) => {
    await writeDatasets(names, flags, (path, content) => site.write(path, content))
    for (const entry of readdirSync(WEB, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name)
      if (entry.isFile() && file !== PAGE) site.write(relative(WEB, file).split(sep).join('/'), readFileSync(file))
    }
    site.write('index.html', publishedPage(readFileSync(PAGE, 'utf8')))
    return site.bytes
  })
  tell(`wrote ${folder}: ${(bytes / 1e6).toFixed(1)} MB`)
}

async function publishFile(names: readonly string[], flags: PublishFlags): Promise<void> {
  refuseIdle({ force: flags.force }, ['force'], 'a folder; a file is replaced')
  const path = outputPath(flags.output)
  const files: PublishedFile[] = []
  const datasets = await writeDatasets(names, flags, (...file) => files.push(file))
  const parts = await wholeParts((part) => readFileSync(join(WEB, part)))
  const title = datasets.map((one) => one.title).join(', ')
  const html = new TextEncoder().encode(wholeFile(parts, files, { title, search: '' }))
  await writeOutput(path, html)
  tell(`wrote ${path}: ${(html.length / 1e6).toFixed(1)} MB`)
}

/** Hands on the files of the datasets, their typefaces and the list of them. */
async function writeDatasets(
  names: readonly string[],
  flags: PublishFlags,
  write: (...file: PublishedFile) => void,
): Promise<DatasetAnswer[]> {
  const datasets: DatasetAnswer[] = []
  const typefaces = new Map<string, PublishedFile>()
  for (const name of names) {
    const written = await withDataset(name, flags, async (named) => {
      if (datasets.some(({ id }) => id === named.dataset.info.id)) {
        throw new UserError('usage', 'datasets', `"${named.dataset.info.id}" is named twice`)
      }
      for (const file of await publishedTypefaces(named.dataset, FACE_FOLDER)) typefaces.set(file[0], file)
      return writeDataset(named, datasets.length, write)
    })
    datasets.push(written)
    tell(`${written.id}: ${written.stances.toLocaleString('en')} stances`)
  }
  for (const file of [...typefaces.values(), ...publishedLists(datasets)]) write(...file)
  return datasets
}

/** The built page as a copy has it: marked, and with the server's content security policy in its head, since a web host sends none. */
function publishedPage(html: string): string {
  // Who may frame a copy is for its host to say: in a page's head the rule would be ignored.
  const policy = (securityHeaders()['Content-Security-Policy'] as string)
    .split('; ')
    .filter((rule) => !rule.startsWith('frame-ancestors'))
    .join('; ')
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    ${PUBLISHED_MARK}`
  return html.replace(/(<meta charset="utf-8" ?\/?>)/, `$1\n    ${head}`)
}
