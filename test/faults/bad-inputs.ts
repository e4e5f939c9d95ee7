import { gzipSync } from 'node:zlib'
import { oneOf } from '../../graph-loader/suggest.ts'
import { COLUMNS } from '../../positions/dataset/columns.ts'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'

/** A faulty dataset: what is wrong in a few words, its files, and the lines that its problems print. */
export interface BadInput {
  readonly what: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** The file to read, when it is not the folder. */
  readonly path?: string
  readonly problems: readonly string[]
}

const measures = PAIR_MEASURES.map(({ id }) => id)
const actors = 'id,name\nAvalon,Avalon\nBrobdingnag,Brobdingnag\n'
const issues = 'id,name,scale\ntea,Tea at noon,five\n'
const scale_points = 'scale,value,label\nfive,-2,never\nfive,0,whatever\nfive,2,always\n'
const documents = 'id,title\nletter,A letter\n'
const sound = {
  'actors.csv': actors,
  'issues.csv': issues,
  'scale_points.csv': scale_points,
  'documents.csv': documents,
}
const H = 'actor,issue,value'

function stances(header: string, ...rows: string[]): Record<string, string> {
  return { ...sound, 'stances.csv': `${[header, ...rows].join('\n')}\n` }
}

function described(json: unknown, files: Record<string, string> = stances(H, 'Avalon,tea,2')): BadInput['files'] {
  return { ...files, 'datapackage.json': typeof json === 'string' ? json : JSON.stringify(json, null, 1) }
}

function numbered(count: number, line: string): string {
  return Array.from({ length: count }, (_, i) => line.replace('#', String(i))).join('')
}

function cutInHalf(text: string): Uint8Array {
  const packed = gzipSync(text)
  return packed.subarray(0, packed.length >> 1)
}

/** One of each kind of fault that is known to happen to files. The data are made up. */
export const BAD_INPUTS: readonly BadInput[] = [
  // Where references lead.
  {
    what: 'an unknown actor',
    files: stances(H, 'Avalon,tea,2', 'Brobdignag,tea,2'),
    problems: ['stances.csv:3:actor: unknown actor "Brobdignag", expected an id of actors.csv (perhaps "Brobdingnag")'],
  },
  {
    what: 'an unknown issue',
    files: stances(H, 'Avalon,coffee,2'),
    problems: ['stances.csv:2:issue: unknown issue "coffee", expected an id of issues.csv'],
  },
  {
    what: 'an unknown scale',
    files: { ...stances(H), 'issues.csv': 'id,name,scale\ntea,Tea,fife\n' },
    problems: [
      'issues.csv:2:scale: unknown scale "fife", expected a scale of scale_points or a range such as -2..2 (perhaps "five")',
    ],
  },
  {
    what: 'an unknown document',
    files: stances(`${H},document`, 'Avalon,tea,2,lettre'),
    problems: ['stances.csv:2:document: unknown document "lettre", expected an id of documents.csv (perhaps "letter")'],
  },
  {
    what: 'an issue that rests on an unknown document',
    files: { ...stances(H), 'issues.csv': 'id,name,document\ntea,Tea,map\n' },
    problems: ['issues.csv:2:document: unknown document "map", expected an id of documents.csv'],
  },
  {
    what: 'evidence of an unknown stance',
    files: { ...stances(`id,${H}`, 's1,Avalon,tea,2'), 'evidence.csv': 'stance,document\ns2,letter\n' },
    problems: ['evidence.csv:2:stance: unknown stance "s2", expected the id of a stance, such as "s1"'],
  },
  {
    what: 'an unknown speaker',
    files: { ...stances(`id,${H}`, 's1,Avalon,tea,2'), 'evidence.csv': 'stance,document,speaker\ns1,letter,Merlin\n' },
    problems: ['evidence.csv:2:speaker: unknown actor "Merlin", expected an id of actors.csv'],
  },
  {
    what: 'an affiliation with an unknown actor, and one with itself',
    files: { ...stances(H), 'affiliations.csv': 'actor,group,kind\nAvalon,Camelot,member\nAvalon,Avalon,member\n' },
    problems: [
      'affiliations.csv:2:group: unknown actor "Camelot", expected an id of actors.csv',
      'affiliations.csv:3:group: the actor is affiliated with itself, expected another actor',
    ],
  },
  // Ids.
  {
    what: 'a duplicate actor',
    files: { ...stances(H), 'actors.csv': 'id,name\nAvalon,Avalon\nAvalon,Avalon again\n' },
    problems: ['actors.csv:3:id: the id "Avalon" is that of row 2 already, expected ids that differ'],
  },
  {
    what: 'a duplicate stance',
    files: stances(`id,${H}`, 's1,Avalon,tea,2', 's2,Avalon,tea,0', 's1,Brobdingnag,tea,0'),
    problems: ['stances.csv:4:id: the id "s1" is that of row 2 already, expected ids that differ'],
  },
  {
    what: 'two stances that share all that an id is derived from',
    files: stances(`${H},stated_on`, 'Avalon,tea,2,2031-05', 'Avalon,tea,2,2031-06', 'Avalon,tea,0,2031-05'),
    problems: [
      'stances.csv:4:actor: actor, issue, stated_on, document and coder are those of row 2, expected rows that differ in one of them, or ids of their own',
    ],
  },
  {
    what: 'an id that another stance derives',
    files: stances(`id,${H}`, ',Avalon,tea,2', 'Avalon~tea,Brobdingnag,tea,2'),
    problems: ['stances.csv:3:id: the id "Avalon~tea" is that of row 2 already, expected ids that differ'],
  },
  {
    what: 'an id with blanks at its ends',
    files: { ...stances(H), 'actors.csv': 'id,name\nAvalon ,Avalon\n' },
    problems: ['actors.csv:2:id: the id "Avalon " has blanks at its ends, expected none'],
  },
  {
    what: 'an id that is not in NFC',
    files: { ...stances(H), 'actors.csv': 'id,name\nLa\u0302land,Laland\n' },
    problems: [
      'actors.csv:2:id: the id "La\u0302land" is not in Unicode\'s composed form (NFC), expected "L\u00e2land" with U+00E2 instead of U+0302',
    ],
  },
  {
    what: 'a row without an id, and one without a name',
    files: { ...stances(H), 'actors.csv': 'id,name\n,Avalon\nBrobdingnag,\n' },
    problems: [
      'actors.csv:2:id: no id, expected it in every row',
      'actors.csv:3:name: no name, expected it in every row',
    ],
  },
  // Values and statuses.
  {
    what: 'a value off the scale',
    files: stances(H, 'Avalon,tea,3'),
    problems: ['stances.csv:2:value: the value 3 is off the scale "five", expected -2, 0 or 2'],
  },
  {
    what: 'a value that is no declared point',
    files: stances(H, 'Avalon,tea,1'),
    problems: ['stances.csv:2:value: the value 1 is off the scale "five", expected -2, 0 or 2'],
  },
  {
    what: 'a value outside a continuous scale',
    files: { ...stances(H, 'Avalon,tea,100.5'), 'issues.csv': 'id,name,scale\ntea,Tea,0..100\n' },
    problems: ['stances.csv:2:value: the value 100.5 is off the scale "0..100", expected a number from 0 to 100'],
  },
  {
    what: 'values that are no numbers',
    files: stances(
      H,
      'Avalon,tea,NaN',
      'Brobdingnag,tea,0x10',
      'Avalon,tea,1e400',
      'Avalon,tea,\u0661',
      'Avalon,tea,"0,5"',
      'Avalon,tea,\u22122',
      'Avalon,tea, 2',
      'Avalon,tea,Infinity',
    ),
    problems: [
      'stances.csv:2:value: "NaN" is no number, expected a number in digits, such as -1 or 0.5',
      'stances.csv:3:value: "0x10" is no number, expected a number in digits, such as -1 or 0.5',
      'stances.csv:4:value: the number "1e400" is too large, expected a number between -1e15 and 1e15',
      'stances.csv:5:value: "\u0661" is no number, expected a number in digits, such as -1 or 0.5',
      'stances.csv:6:value: "0,5" has a decimal comma, expected a decimal point, 0.5',
      'stances.csv:7:value: "\u22122" begins with a dash that is no minus, expected a hyphen-minus (-) before the digits',
      'stances.csv:8:value: the number " 2" has blanks at its ends, expected none',
      'stances.csv:9:value: "Infinity" is no number, expected a number in digits, such as -1 or 0.5',
    ],
  },
  {
    what: 'statuses and values that do not go together',
    files: stances(
      `${H},status,stated_on`,
      'Avalon,tea,,,2031',
      'Avalon,tea,,position,2032',
      'Avalon,tea,2,undisclosed,2033',
      'Avalon,tea,,neutral,2034',
      'Avalon,tea,,ambigous,2035',
    ),
    problems: [
      'stances.csv:2:value: neither a value nor a status, expected a value, or a status such as no_position',
      'stances.csv:3:value: no value for the status position, expected a value of the scale',
      'stances.csv:4:value: the value "2" beside the status undisclosed, expected no value: nothing can be compared',
      'stances.csv:6:status: unknown status "ambigous", expected position, neutral, ambiguous, no_position or undisclosed (perhaps ambiguous)',
    ],
  },
  {
    what: 'words that are none of those known',
    files: {
      ...stances(`${H},origin,confidence`, 'Avalon,tea,2,tweeted,very'),
      'actors.csv': 'id,name,kind,nation,wikidata,influence\nAvalon,Avalon,Nation,Av,42,-1\n',
    },
    problems: [
      'actors.csv:2:kind: unknown kind "Nation", expected nation, person, organization or bloc (perhaps nation)',
      'actors.csv:2:nation: "Av" is no nation code, expected three capital letters of ISO 3166-1, such as FRA',
      'actors.csv:2:wikidata: "42" is no Wikidata id, expected one such as Q142',
      'actors.csv:2:influence: influence -1 is below 0, expected a number from 0 up',
      'stances.csv:2:origin: unknown origin "tweeted", expected stated, reported, vote, joint or inferred',
      'stances.csv:2:confidence: unknown confidence "very", expected high, medium or low',
    ],
  },
  // Dates.
  {
    what: 'dates that do not exist',
    files: stances(
      `${H},stated_on,recorded_at`,
      'Avalon,tea,2,2031-02-29,',
      'Avalon,tea,2,31.12.2031,',
      'Avalon,tea,2,2031-13,',
      'Avalon,tea,2,0000,',
      'Avalon,tea,2,2031,2031-01-01T25:00:00Z',
      'Avalon,tea,2,2032,2031-01-01T10:00:00+01:00',
    ),
    problems: [
      'stances.csv:2:stated_on: the date "2031-02-29" does not exist, expected a day of the calendar',
      'stances.csv:3:stated_on: "31.12.2031" is no date, expected YYYY-MM-DD, YYYY-MM or YYYY',
      'stances.csv:4:stated_on: the date "2031-13" does not exist, expected a day of the calendar',
      'stances.csv:5:stated_on: "0000" is no date, expected YYYY-MM-DD, YYYY-MM or YYYY',
      'stances.csv:6:recorded_at: "2031-01-01T25:00:00Z" is no date or UTC time, expected one such as 2025-08-10 or 2025-08-10T09:30:00Z',
      'stances.csv:7:recorded_at: "2031-01-01T10:00:00+01:00" is no date or UTC time, expected one such as 2025-08-10 or 2025-08-10T09:30:00Z',
    ],
  },
  {
    what: 'times that end before they begin',
    files: {
      ...stances(
        `${H},valid_from,valid_to,recorded_at,retracted_at`,
        'Avalon,tea,2,2031-06,2031-05-31,,',
        'Brobdingnag,tea,2,,,2031-06-02,2031-06-01T12:00:00Z',
      ),
      'affiliations.csv': 'actor,group,kind,from,to\nAvalon,Brobdingnag,member,2032,2031\n',
    },
    problems: [
      'affiliations.csv:2:to: it ends (2031) before it begins (2032), expected from no later than to',
      'stances.csv:2:valid_to: it ends (2031-05-31) before it begins (2031-06), expected valid_from no later than valid_to',
      'stances.csv:3:retracted_at: retracted (2031-06-01T12:00:00Z) before it was recorded (2031-06-02), expected recorded_at no later than retracted_at',
    ],
  },
  // The issue tree.
  {
    what: 'a circle in the issue tree',
    files: {
      ...stances(H),
      'issues.csv': 'id,name,parent\ndrinks,Drinks,meals\ntea,Tea,drinks\nmeals,Meals,tea\n',
    },
    problems: [
      'issues.csv:2:parent: the issues go round in a circle: drinks → meals → tea → drinks, expected a tree, in which no issue is above itself',
    ],
  },
  {
    what: 'an issue that is its own parent, and one whose parent is unknown',
    files: { ...stances(H), 'issues.csv': 'id,name,parent\ntea,Tea,tea\ncake,Cake,tea|sweets\n' },
    problems: [
      'issues.csv:2:parent: the issue "tea" is its own parent, expected another issue, or none',
      'issues.csv:3:parent: unknown issue "sweets", expected an id of issues.csv',
    ],
  },
  // Scales.
  {
    what: 'a point that is there twice',
    files: { ...stances(H), 'scale_points.csv': `${scale_points}five,2.0,forever\n` },
    problems: [
      'scale_points.csv:5:value: the scale "five" has the point 2 in row 4 already, expected points that differ',
    ],
  },
  {
    what: 'a scale of one point, a range without extent',
    files: {
      ...stances(H),
      'scale_points.csv': 'scale,value,label\nfive,0,whatever\n',
      'issues.csv': 'id,name,scale\ntea,Tea,2..2\n',
    },
    problems: [
      'scale_points.csv:2:scale: the scale "five" has one point only, expected at least two points, or bounds in datapackage.json',
      'issues.csv:2:scale: the range "2..2" ends before it begins, expected a range such as -2..2',
    ],
  },
  // Columns and rows.
  {
    what: 'an unknown column',
    files: stances(`${H},sumary`, 'Avalon,tea,2,always'),
    problems: ['stances.csv:1:sumary: unknown column "sumary", expected a column of stances (perhaps summary)'],
  },
  {
    what: 'a part of the ids whose column is misspelled, and nothing that follows from it',
    files: {
      ...stances(`${H},statedon`, 'Avalon,tea,2,2030', 'Avalon,tea,0,2031'),
      'evidence.csv': 'stance,document\nAvalon~tea~2030,letter\n',
    },
    problems: ['stances.csv:1:statedon: unknown column "statedon", expected a column of stances (perhaps stated_on)'],
  },
  {
    what: 'misspelled columns of other tables, and nothing that follows from them',
    files: {
      ...stances(`${H},statuss`, 'Avalon,tea,7,', 'Brobdingnag,tea,,no_position'),
      'issues.csv': 'id,name,scle\ntea,Tea,five\n',
      'affiliations.csv': 'actor,group,kind,fromm\nAvalon,Brobdingnag,member,2030\nAvalon,Brobdingnag,member,2031\n',
      'evidence.csv': 'stance,document,start,ende\nAvalon~tea,letter,1,2\nAvalon~tea,letter,1,3\n',
    },
    problems: [
      'affiliations.csv:1:fromm: unknown column "fromm", expected a column of affiliations (perhaps from)',
      'issues.csv:1:scle: unknown column "scle", expected a column of issues (perhaps scale)',
      'stances.csv:1:statuss: unknown column "statuss", expected a column of stances (perhaps status)',
      'evidence.csv:1:ende: unknown column "ende", expected a column of evidence (perhaps end)',
    ],
  },
  {
    what: 'a missing column',
    files: stances('actor,value', 'Avalon,2'),
    problems: ['stances.csv:1:issue: no column issue, expected the columns actor, issue, value'],
  },
  {
    what: 'a table divided by semicolons',
    files: { 'stances.csv': 'actor;issue;value\nAvalon;tea;2\n' },
    problems: [
      `stances.csv:1:actor;issue;value: unknown column "actor;issue;value", expected a column of stances: ${COLUMNS.stances.map(({ name }) => name).join(', ')}`,
      'stances.csv:1:actor: no column actor; the file seems to be divided by ";" instead of commas, expected the columns actor, issue, value',
      'stances.csv:1:issue: no column issue; the file seems to be divided by ";" instead of commas, expected the columns actor, issue, value',
      'stances.csv:1:value: no column value; the file seems to be divided by ";" instead of commas, expected the columns actor, issue, value',
    ],
  },
  {
    what: 'a column that is there twice, and one without a name',
    files: stances(`${H},value,`, 'Avalon,tea,2,2,'),
    problems: [
      'stances.csv:1:value: the column "value" is there twice, expected every column once',
      'stances.csv:1:5: the column 5 has no name, expected a name in the first line for every column',
    ],
  },
  {
    what: 'rows with too few and too many fields',
    files: stances(H, 'Avalon,tea', 'Avalon,tea,2,because'),
    problems: [
      'stances.csv:2:value: 2 fields in a table of 3 columns, expected 3; a text that holds a comma must be in quotes',
      'stances.csv:3:value: 4 fields in a table of 3 columns, expected 3; a text that holds a comma must be in quotes',
    ],
  },
  {
    what: 'an empty file',
    files: { 'stances.csv': '' },
    problems: ['stances.csv:1:1: the file is empty, expected a first line that names the columns: actor,issue,value'],
  },
  {
    what: 'a header and nothing else, without other tables',
    files: { 'stances.csv': `${H}\n` },
    problems: [
      'stances.csv:2:1: no stances after the header, expected at least one, or the tables actors and issues beside it',
    ],
  },
  // Syntax and encoding.
  {
    what: 'quotes that are never closed',
    files: stances(`${H},summary`, 'Avalon,tea,2,"two', 'lines"', 'Brobdingnag,tea,2,"for ever', 'and ever'),
    problems: ['stances.csv:4:19: a quote that is never closed, expected a closing quote'],
  },
  {
    what: 'quotes where none may be',
    files: stances(`${H},summary`, 'Avalon,tea,2,a 5" cup', 'Brobdingnag,tea,2,"a "small" cup"'),
    problems: [
      'stances.csv:2:17: a quote inside an unquoted field, expected the whole field in quotes, inner quotes doubled',
      'stances.csv:3:23: text after a closing quote, expected a comma or the end of the line; a quote inside a field is doubled',
    ],
  },
  {
    what: 'a fault in a row after texts of several lines',
    files: stances(`${H},summary`, 'Avalon,tea,2,"one\r\ntwo\rthree"', 'Brobdingnag,tea,9,'),
    problems: ['stances.csv:5:value: the value 9 is off the scale "five", expected -2, 0 or 2'],
  },
  {
    what: 'Windows-1252 instead of UTF-8',
    files: { 'stances.csv': Buffer.from(`${H}\nAvalon,tea,2\nC\u00f4te,tea,2\n`, 'latin1') },
    problems: [
      'stances.csv:3:2: the byte 0xF4 is no UTF-8, expected a file saved as UTF-8 (in Windows-1252 the byte is "\u00f4")',
    ],
  },
  {
    what: 'UTF-16',
    files: { 'stances.csv': Buffer.from(`\ufeff${H}\nAvalon,tea,2\n`, 'utf16le') },
    problems: [
      'stances.csv:1:1: the file is in UTF-16 LE (its byte order mark says so), expected a file saved as UTF-8',
    ],
  },
  {
    what: 'a byte order mark inside the file',
    files: stances(H, '\ufeffAvalon,tea,2'),
    problems: [
      'stances.csv:2:1: a byte order mark (U+FEFF) inside the file, expected one only at its very beginning, or none',
    ],
  },
  {
    what: 'a NUL and a control character',
    files: stances(H, 'Ava\u0000lon,tea,2', 'Avalon,tea\u0007,2'),
    problems: [
      'stances.csv:2:4: a NUL character, expected text in UTF-8, without control characters (a file in UTF-16 looks so)',
      'stances.csv:3:11: the control character U+0007, expected text without control characters',
    ],
  },
  {
    what: 'a line of 50 MB',
    files: { 'stances.csv': Buffer.concat([Buffer.from(`${H}\nAvalon,tea,`), Buffer.alloc(50_000_000, '9')]) },
    problems: ['stances.csv:2:1: more than 1,048,576 characters in a row, expected shorter rows'],
  },
  {
    what: 'a quote that swallows the rest of a long file',
    files: { 'stances.csv': `${H},summary\nAvalon,tea,2,"oh\n${'Avalon,cake,2,\n'.repeat(100_000)}` },
    problems: [
      'stances.csv:2:1: more than 1,048,576 characters in a row; perhaps the quote at character 14 is never closed, expected shorter rows',
    ],
  },
  {
    what: 'a workbook',
    files: { 'stances.csv': Buffer.from('PK\u0003\u0004\u0014\u0000') },
    problems: [
      'stances.csv:1:1: the file is a ZIP archive or an Excel workbook, expected CSV text in UTF-8; export the sheet as CSV',
    ],
  },
  // Packed files.
  {
    what: 'a packed file that is cut off',
    files: { 'stances.csv.gz': gzipSync(`${H}\n${numbered(99, 'Avalon,tea #,2\n')}`).subarray(0, 200) },
    problems: ['stances.csv.gz: the packed file ends too early, expected a whole gzip file; it may be half downloaded'],
  },
  {
    what: 'a packed file that is cut off, whose rows are told apart by what is lost',
    files: {
      // Rows that do not pack, so that some of them come before the cut.
      'stances.csv.gz': cutInHalf(
        `${H},summary\n${Array.from({ length: 9_000 }, (_, i) => `Avalon,tea ${i % 50},2,${(i * 2_654_435_761) % 4_294_967_296}\n`).join('')}`,
      ),
      'evidence.csv': 'stance,document\nAvalon~tea 60,letter\n',
      'documents.csv': documents,
    },
    problems: ['stances.csv.gz: the packed file ends too early, expected a whole gzip file; it may be half downloaded'],
  },
  {
    what: 'a packed file that is none, and one that does not say so',
    files: { 'stances.csv.gz': `${H}\nAvalon,tea,2\n`, 'actors.csv': gzipSync(actors) },
    problems: [
      'actors.csv:1:1: the file is packed by gzip, expected a name that ends in .gz, packed once',
      'stances.csv.gz: the packed file is damaged, expected a gzip file',
    ],
  },
  {
    what: 'a packed row without end',
    files: { 'stances.csv.gz': gzipSync(Buffer.concat([Buffer.from(`${H}\n`), Buffer.alloc(80_000_000, 'a')])) },
    problems: ['stances.csv.gz:2:1: more than 1,048,576 characters in a row, expected shorter rows'],
  },
  // Evidence.
  {
    what: 'anchors that cannot be',
    files: {
      ...stances(`id,${H}`, 's1,Avalon,tea,2'),
      'evidence.csv':
        'stance,document,exact,start,end,relation\n' +
        's1,letter,,20,10,\ns1,letter,tea time,10,20,\ns1,letter,,-1,5,\ns1,letter,,3,,\ns1,letter,,,,denies\ns1,letter,,1,2,\ns1,letter,,1,2,\n',
    },
    problems: [
      'evidence.csv:2:end: the end 10 is not after the start 20, expected start below end',
      'evidence.csv:3:exact: the text has 8 characters, start and end span 10, expected the same length',
      'evidence.csv:4:start: "-1" is no whole number from 0 up, expected a whole number such as 1',
      'evidence.csv:5:end: a start without an end, expected both or neither',
      'evidence.csv:6:relation: unknown relation "denies", expected supports, contradicts or context',
      'evidence.csv:8:stance: the same evidence as in row 7, expected every piece of evidence once',
    ],
  },
  {
    what: 'documents with wrong hashes, addresses, languages and dates',
    files: {
      ...stances(H, 'Avalon,tea,2'),
      'documents.csv':
        'id,title,url,published_on,sha256,language\nletter,A letter,javascript:alert(1),2031-04-31,abc,Old English\n',
    },
    problems: [
      'documents.csv:2:url: "javascript:alert(1)" is no web address, expected one that begins with https:// or http://',
      'documents.csv:2:published_on: the date "2031-04-31" does not exist, expected a day of the calendar',
      'documents.csv:2:sha256: "abc" is no SHA-256, expected 64 hexadecimal digits',
      'documents.csv:2:language: "Old English" is no language, expected a language tag such as en, de-CH or zh-Hant',
    ],
  },
  // The wide layout.
  {
    what: 'a wide table with an unknown actor, an unknown issue, an issue twice and a wrong cell',
    files: described(
      { parley: { layout: 'wide' } },
      stances('issue,Avalon,Brobdignag', 'tea,2,2', 'cofee,2,', 'tea,0,', 'tea,,'),
    ),
    problems: [
      'stances.csv:1:Brobdignag: unknown actor "Brobdignag", expected an id of actors.csv (perhaps "Brobdingnag")',
      'stances.csv:3:issue: unknown issue "cofee", expected an id of issues.csv',
      'stances.csv:4:issue: the issue "tea" has the row 2 already, expected one row per issue',
      'stances.csv:5:issue: the issue "tea" has the row 2 already, expected one row per issue',
    ],
  },
  {
    what: 'a wide table with a misspelt column, a value column and a wrong cell',
    files: described({ parley: { layout: 'wide' } }, stances('issue,statedon,value,Avalon', 'tea,2031,2,yes')),
    problems: [
      'stances.csv:1:statedon: unknown column or actor "statedon", expected a column of stances (perhaps stated_on), or an id of actors.csv',
      'stances.csv:1:value: a wide table has no column value, expected the columns issue and one for each actor',
      'stances.csv:2:Avalon: "yes" is no number, expected a number in digits, such as -1 or 0.5; or ambiguous, no_position, undisclosed or nothing',
    ],
  },
  // datapackage.json.
  {
    what: 'a description that is no JSON',
    files: described('{\n  "name": "tea",\n  "title": "Tea",\n}\n'),
    problems: ['datapackage.json:4:1: no valid JSON: unexpected "}", expected a key in double quotes'],
  },
  {
    what: 'a description with values of wrong types',
    files: described({ name: 7, parley: { defaults: { minShared: 0, asOf: '2031-02-30' }, count: {} } }),
    problems: [
      'datapackage.json:2:name: a value of the wrong type, expected string',
      'datapackage.json:5:parley.defaults.minShared: a value that is too small, expected at least 1',
      'datapackage.json:6:parley.defaults.asOf: a wrong value, expected a date: YYYY-MM-DD, YYYY-MM or YYYY',
      'datapackage.json:8:parley.count: unknown key "count", expected a known key (perhaps counts)',
    ],
  },
  {
    what: 'paths that leave the folder',
    files: described({
      resources: [
        { name: 'stances', path: 'stances.csv' },
        { name: 'actors', path: '../actors.csv' },
        { name: 'issues', path: '/etc/issues.csv' },
        { name: 'documents', path: 'https://example.org/documents.csv' },
        { name: 'scale_points', path: 'C:\\scale_points.csv' },
      ],
    }),
    problems: [
      'datapackage.json:9:resources.1.path: "../actors.csv" leaves the folder, expected a path inside the folder',
      'datapackage.json:13:resources.2.path: "/etc/issues.csv" is an absolute path, expected a path inside the folder',
      'datapackage.json:17:resources.3.path: "https://example.org/documents.csv" is an address or has a drive letter, expected a path inside the folder',
      'datapackage.json:21:resources.4.path: "C:\\\\scale_points.csv" is an address or has a drive letter, expected a path inside the folder',
    ],
  },
  {
    what: 'tables that are not there, misnamed, forgotten',
    files: described({
      resources: [
        { name: 'stances', path: 'stances.csv' },
        { name: 'evidense', path: 'evidense.csv' },
        { name: 'affiliations', path: 'affiliations.csv' },
        { name: 'issues', path: 'issues.csv' },
        { name: 'scale_points', path: 'scale_points.csv' },
        { name: 'documents', path: 'documents.csv' },
      ],
    }),
    problems: [
      'datapackage.json:2:resources: actors.csv is in the folder, but no resource names it, expected a resource named actors, or the file elsewhere',
      'datapackage.json:8:resources.1.name: unknown table "evidense", expected evidence, or a name that is not so like it',
      'affiliations.csv: no such file or folder, expected a path that exists',
    ],
  },
  {
    what: 'counts that are not those of the files',
    files: described({ parley: { counts: { actors: 2, stances: 5 } } }),
    problems: [
      'datapackage.json:5:parley.counts.stances: the files hold 1 stances, not 5, expected 1, or files that hold 5',
    ],
  },
  {
    what: 'scales that cannot be',
    files: described({
      parley: { scales: { five: { max: 1 }, ten: { continuous: true, min: 10, max: 0 }, six: { min: 0 } } },
    }),
    problems: [
      'datapackage.json:5:parley.scales.five.max: max 1 is below the point 2, expected bounds that hold every point',
      'datapackage.json:7:parley.scales.ten: the scale "ten" ends before it begins, expected min below max',
      'datapackage.json:12:parley.scales.six: the scale "six" has neither points nor both bounds, expected points in scale_points, or min and max',
    ],
  },
  {
    what: 'an unknown measure and a window that ends before it begins',
    files: described({ parley: { defaults: { measure: 'zeta', window: { from: '2032', to: '2031' } } } }),
    problems: [
      `datapackage.json:4:parley.defaults.measure: unknown measure "zeta", expected ${oneOf(measures, 'zeta')}`,
      'datapackage.json:5:parley.defaults.window: the window ends (2031) before it begins (2032), expected from no later than to',
    ],
  },
  // Folders and files.
  {
    what: 'a folder without stances, with a name that is nearly right',
    files: { 'stance.csv': `${H}\nAvalon,tea,2\n` },
    problems: [
      'stance.csv: no table has this name, expected stances.csv, or a name that is not so like it',
      'stances.csv: no such file in the folder "dropped", which holds stance.csv, expected the table stances: every dataset has it',
    ],
  },
  {
    what: 'a folder of other tables',
    files: { 'votes.csv': `${H}\n`, 'more/votes.csv': `${H}\n`, 'notes.txt': 'tea' },
    problems: [
      'stances.csv: no such file in the folder "dropped", which holds more, notes.txt, votes.csv, expected the table stances: every dataset has it',
    ],
  },
  {
    what: 'a table packed and not',
    files: { ...stances(H, 'Avalon,tea,2'), 'stances.csv.gz': gzipSync(`${H}\nAvalon,tea,2\n`) },
    problems: ['stances.csv.gz: stances.csv is there too, expected one file of the table stances'],
  },
  {
    what: 'a folder named as a table',
    files: { 'stances.csv/inside.txt': 'x' },
    problems: ['stances.csv: it is a folder, expected a CSV file'],
  },
  {
    what: 'a file of another kind',
    files: { 'notes.txt': 'tea' },
    path: 'notes.txt',
    problems: [
      'notes.txt: read as text divided by commas, in UTF-8, nothing says what its columns mean: "tea", expected --divider with the mark that stands between its fields',
      'notes.txt: what is asked can be told to the command import table alone, expected parley import table notes.txt -o DIR with these flags, and DIR in place of the file',
    ],
  },
  {
    what: 'a path that leads nowhere',
    files: {},
    path: 'nowhere.csv',
    problems: ['nowhere.csv: no such file or folder, expected a path that exists'],
  },
]
