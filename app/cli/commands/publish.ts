import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Command } from 'commander'
import { PROGRAM_VERSION } from '../../../diagram/picture-record/picture-record.ts'
import { UserError } from '../../../positions/errors.ts'
import type { DatasetAnswer, Health } from '../../api/answers.ts'
import { PUBLISHED_DATASETS, PUBLISHED_HEALTH, PUBLISHED_MARK } from '../../api/published-layout.ts'
import { WEB } from '../../paths.ts'
import { securityHeaders } from '../../server/security.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { writeSite } from '../publish/site-folder.ts'
import { writeDataset } from '../publish/write-dataset.ts'
import { writeTypefaces } from '../publish/write-typefaces.ts'
import { tell } from '../tell-error.ts'

/** What a copy tells of its service: nothing that could be away. */
const HEALTH: Health = {
  status: 'ok',
  version: PROGRAM_VERSION,
  store: {
    kind: 'memory',
    name: 'published files',
    version: null,
    address: null,
    state: 'up',
    notice: 'A published copy: what needs a database is not here.',
  },
}

/** `parley publish`: the explorer with datasets as files that any web host serves. */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description('the explorer with one or more datasets as a folder of files, for any web host')
    .argument('<datasets...>', 'data packages’ folders, CSVs, or ids of datasets; the first one opens')
    .requiredOption('-o, --output <folder>', 'the folder to write; an earlier copy in it is brought up to date')
    .option('--force', 'writes into a folder that holds other things')
    .addHelpText(
      'after',
      `
The copy needs no server and no database, and may lie below any path of a site. All that the page computes works; what needs Cypher does not.
With ?embed=1 in its address it shows the view alone, for an <iframe>.

Examples:
  parley publish talks-2025 -o site
  parley publish talks-2025 chevening-2025 -o public/parley`,
    )
  return addSourceFlags(command).action(
    async (names: string[], flags: SourceFlags & { output: string; force?: boolean }) => {
      const page = join(WEB, 'index.html')
      if (!existsSync(page))
        throw new UserError('not-found', 'page', 'it has not been built', { next: 'npm run build does it' })
      const folder = resolve(flags.output)
      const bytes = await writeSite(folder, flags.force ?? false, async (site) => {
        const datasets: DatasetAnswer[] = []
        for (const name of names) {
          const written = await withDataset(name, flags, async (named) => {
            if (datasets.some(({ id }) => id === named.dataset.info.id)) {
              throw new UserError('usage', 'datasets', `"${named.dataset.info.id}" is named twice`)
            }
            await writeTypefaces(named.dataset, site)
            return writeDataset(named, datasets.length, site)
          })
          datasets.push(written)
          tell(`${written.id}: ${written.stances.toLocaleString('en')} stances`)
        }
        for (const entry of readdirSync(WEB, { recursive: true, withFileTypes: true })) {
          const file = join(entry.parentPath, entry.name)
          if (entry.isFile() && file !== page) site.write(relative(WEB, file).split(sep).join('/'), readFileSync(file))
        }
        site.write(PUBLISHED_HEALTH, JSON.stringify(HEALTH))
        site.write(PUBLISHED_DATASETS, JSON.stringify(datasets))
        site.write('index.html', publishedPage(readFileSync(page, 'utf8')))
        return site.bytes
      })
      tell(`wrote ${folder}: ${(bytes / 1e6).toFixed(1)} MB`)
    },
  )
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
