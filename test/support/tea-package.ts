import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'

const TEA_TITLE = 'Talks on tea in Atlantis'

/** A small data package of made-up talks, with words and evidence, by the names of its files. */
export const TEA_PACKAGE: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    name: 'tea-talks',
    title: TEA_TITLE,
    version: '7',
  }),
  'documents.csv': 'id,title,publisher\nletter,A letter on tea,Atlantis\n',
  'issues.csv': 'id,name,scale\ntea,Tea,-2..2\ncake,Cake,-2..2\njam,Jam,-2..2\n',
  'stances.csv':
    'id,actor,issue,value,summary\ns1,Atlantis,tea,2,Always tea\ns2,Atlantis,cake,1,\ns3,Atlantis,jam,1,\ns4,Lilliput,tea,-2,\ns5,Lilliput,cake,1,\ns6,Lilliput,jam,0,\ns7,Ruritania,tea,1,\ns8,Ruritania,cake,-1,\ns9,Ruritania,jam,2,\n',
  'evidence.csv': 'stance,document,exact\ns1,letter,tea at every hour\n',
}

/** The same as a ZIP archive, under a title. */
function teaZip(title: string): Buffer {
  const files = { ...TEA_PACKAGE, 'datapackage.json': JSON.stringify({ name: 'tea-talks', title, version: '7' }) }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

/** Opens these talks as a person's own file on a page that is open. */
export async function openTea(page: Page, title = TEA_TITLE): Promise<void> {
  await page.getByTestId('dataset-picker').click()
  await page.getByTestId('open-own').click()
  await page
    .getByTestId('drop-file')
    .setInputFiles({ name: 'tea.zip', mimeType: 'application/zip', buffer: teaZip(title) })
  await mapDrawn(page)
}

/** Resolves when the map is there. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
}
