import { strToU8 } from 'fflate'

/** A file as people have it, and what must come of it. */
export interface IntakeCase {
  readonly what: string
  readonly file: string
  readonly content: string | Uint8Array
  /** `actor|issue|value` or `actor|issue|value|date` of each stance, in any order; `-` for no position. */
  readonly stances?: readonly string[]
  /** What is asked, where nothing can be read before it is told. */
  readonly asked?: readonly string[]
}

const LONG = ['Oak|Tolls|1', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Elm|Parks|0.5']
const MATRIX = ['Oak|Tolls|1', 'Oak|Parks|2', 'Elm|Tolls|-1', 'Elm|Parks|0.5']
const rows = (...lines: string[]) => `${lines.join('\n')}\n`
/** A text in an encoding of one byte a letter. */
const bytesOf = (text: string, codes: Readonly<Record<string, number>>) =>
  Uint8Array.from([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)))
const utf16 = (text: string, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return [code & 255, code >> 8]
  })
  return Uint8Array.from(units)
}

/** Made-up tables in the shapes, marks and languages that people use. */
export const CASES: readonly IntakeCase[] = [
  // Speakers that are the actors
  {
    what: 'speakers where no column is an actor',
    file: 'a.csv',
    content: rows(
      'Nr;Speaker;Issue;Position (-2 to 2)',
      '1;Oak;Tolls;1',
      '2;Elm;Tolls;-1',
      '3;Oak;Parks;2',
      '4;Elm;Parks;0.5',
    ),
    stances: LONG,
  },
  {
    what: 'speakers in German',
    file: 'a.csv',
    content: rows('Sprecher;Thema;Haltung', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0,5'),
    stances: LONG,
  },
  {
    what: 'speakers in Spanish',
    file: 'a.csv',
    content: rows('Ponente;Tema;Postura', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0,5'),
    stances: LONG,
  },
  // Dividers and lines
  {
    what: 'semicolons',
    file: 'a.csv',
    content: rows('actor;issue;value', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0.5'),
    stances: LONG,
  },
  {
    what: 'tabs under a name of text',
    file: 'a.txt',
    content: rows('actor\tissue\tvalue', 'Oak\tTolls\t1', 'Elm\tTolls\t-1', 'Oak\tParks\t2', 'Elm\tParks\t0.5'),
    stances: LONG,
  },
  {
    what: 'bars',
    file: 'a.csv',
    content: rows('actor|issue|value', 'Oak|Tolls|1', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Elm|Parks|0.5'),
    stances: LONG,
  },
  {
    what: 'a line that says what divides',
    file: 'a.csv',
    content: `sep=|\r\n${rows('actor|issue|value', 'Oak|Tolls|1')}`,
    stances: ['Oak|Tolls|1'],
  },
  {
    what: 'semicolons within quotes, commas between fields',
    file: 'a.csv',
    content: rows('actor,issue,value', '"Oak; and sons","Tolls; high",1', '"Elm; alone","Tolls; high",-1'),
    stances: ['Oak; and sons|Tolls; high|1', 'Elm; alone|Tolls; high|-1'],
  },
  {
    what: 'lines ended by carriage returns',
    file: 'a.csv',
    content: 'actor,issue,value\rOak,Tolls,1\rElm,Tolls,-1',
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'titles above the header',
    file: 'a.csv',
    content: rows(
      'Survey of the forest,,',
      'taken in spring,,',
      ',,',
      'actor,issue,value',
      'Oak,Tolls,1',
      'Elm,Tolls,-1',
    ),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'empty rows and columns at the end',
    file: 'a.csv',
    content: rows('actor;issue;value;;;', 'Oak;Tolls;1;;;', ';;;;;', 'Elm;Tolls;-1;;;', ';;;;;'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'rows that end early',
    file: 'a.csv',
    content: rows('actor,issue,value,remark', 'Oak,Tolls,1', 'Elm,Tolls,-1,loud'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  // Encodings
  {
    what: 'UTF-8 with its mark',
    file: 'a.csv',
    content: `\ufeff${rows('Actor;Issue;Value', 'Öl;Zölle;1', 'Eß;Zölle;-1')}`,
    stances: ['Öl|Zölle|1', 'Eß|Zölle|-1'],
  },
  {
    what: 'Windows-1252',
    file: 'a.csv',
    content: bytesOf(rows('Akteur;Thema;Wert', 'Bündnis für Wälder;Zölle;1', 'Gegner;Zölle;-1'), {
      ü: 0xfc,
      ö: 0xf6,
      ä: 0xe4,
    }),
    stances: ['Bündnis für Wälder|Zölle|1', 'Gegner|Zölle|-1'],
  },
  {
    what: 'UTF-16 with its mark',
    file: 'a.csv',
    content: utf16(rows('actor\tissue\tvalue', 'Oak\tTolls\t1', 'Elm\tTolls\t-1'), true),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'UTF-16 without a mark',
    file: 'a.csv',
    content: utf16(rows('actor\tissue\tvalue', 'Oak\tTolls\t1', 'Elm\tTolls\t-1'), false),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  // Numbers
  {
    what: 'decimal commas',
    file: 'a.csv',
    content: rows('actor;issue;value', 'Oak;Tolls;1,5', 'Elm;Tolls;-0,25'),
    stances: ['Oak|Tolls|1.5', 'Elm|Tolls|-0.25'],
  },
  {
    what: 'decimal commas within quotes',
    file: 'a.csv',
    content: rows('actor,issue,value', 'Oak,Tolls,"1,5"', 'Elm,Tolls,"-0,25"'),
    stances: ['Oak|Tolls|1.5', 'Elm|Tolls|-0.25'],
  },
  {
    what: 'minus signs of a typesetter',
    file: 'a.csv',
    content: rows('actor,issue,value', 'Oak,Tolls,−1', 'Elm,Tolls,–2', 'Ash,Tolls,+1'),
    stances: ['Oak|Tolls|-1', 'Elm|Tolls|-2', 'Ash|Tolls|1'],
  },
  {
    what: 'a decimal point with three digits, as programs write',
    file: 'a.csv',
    content: rows('actor,issue,value', 'Oak,Tolls,1.125', 'Elm,Tolls,-0.375'),
    stances: ['Oak|Tolls|1.125', 'Elm|Tolls|-0.375'],
  },
  {
    what: 'three digits behind a comma, decided by others',
    file: 'a.csv',
    content: rows('actor;issue;value', 'Oak;Tolls;1,125', 'Elm;Tolls;0,5'),
    stances: ['Oak|Tolls|1.125', 'Elm|Tolls|0.5'],
  },
  {
    what: 'three digits behind a comma, decided by nothing',
    file: 'a.csv',
    content: rows('actor;issue;value', 'Oak;Tolls;1,125', 'Elm;Tolls;1'),
    asked: ['number'],
  },
  {
    what: 'numbers of which no scale is known',
    file: 'a.csv',
    content: rows('actor,issue,value', 'Oak,Tolls,7', 'Elm,Tolls,1').replace('actor', 'Actor'),
    asked: ['scale'],
  },
  {
    what: 'no value where programs write NA',
    file: 'a.csv',
    content: rows('who,topic,score', 'Oak,Tolls,1', 'Elm,Tolls,NA', 'Ash,Tolls,n/a', 'Fir,Tolls,-1'),
    stances: ['Oak|Tolls|1', 'Fir|Tolls|-1'],
  },
  // Dates
  {
    what: 'dates with points',
    file: 'a.csv',
    content: rows('Akteur;Thema;Wert;Datum', 'Oak;Tolls;1;31.12.2024', 'Elm;Tolls;-1;1.2.2024'),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-02-01'],
  },
  {
    what: 'dates with the month first, as one of them shows',
    file: 'a.csv',
    content: rows('actor,issue,value,date', 'Oak,Tolls,1,12/31/2024', 'Elm,Tolls,-1,02/03/2024'),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-02-03'],
  },
  {
    what: 'dates with the day first, as one of them shows',
    file: 'a.csv',
    content: rows('actor,issue,value,date', 'Oak,Tolls,1,31/12/2024', 'Elm,Tolls,-1,02/03/2024'),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-03-02'],
  },
  {
    what: 'dates that may be two days',
    file: 'a.csv',
    content: rows('actor,issue,value,date', 'Oak,Tolls,1,01/02/2024', 'Elm,Tolls,-1,03/04/2024'),
    asked: ['dates'],
  },
  {
    what: 'days with times',
    file: 'a.csv',
    content: rows('actor,issue,value,time', 'Oak,Tolls,1,2024-12-31T09:15:00Z', 'Elm,Tolls,-1,2024-12-31 23:59:59'),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-12-31'],
  },
  {
    what: 'months and years',
    file: 'a.csv',
    content: rows('actor,issue,value,when', 'Oak,Tolls,1,2024-05', 'Elm,Tolls,-1,2023'),
    stances: ['Oak|Tolls|1|2024-05', 'Elm|Tolls|-1|2023'],
  },
  {
    what: 'months in words',
    file: 'a.csv',
    content: rows(
      'actor;issue;value;date',
      'Oak;Tolls;1;31 December 2024',
      'Elm;Tolls;-1;1. März 2024',
      'Ash;Tolls;0;2 février 2024',
      'Fir;Tolls;0;3 de abril de 2024',
    ),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-03-01', 'Ash|Tolls|0|2024-02-02', 'Fir|Tolls|0|2024-04-03'],
  },
  {
    what: 'dates without marks',
    file: 'a.csv',
    content: rows('actor,issue,value,date', 'Oak,Tolls,1,20241231', 'Elm,Tolls,-1,20240102'),
    stances: ['Oak|Tolls|1|2024-12-31', 'Elm|Tolls|-1|2024-01-02'],
  },
  // Names of columns
  {
    what: 'English names in capitals',
    file: 'a.csv',
    content: rows('COUNTRY,TOPIC,POSITION', 'Oak,Tolls,1', 'Elm,Tolls,-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'German names',
    file: 'a.csv',
    content: rows('Partei;Streitfrage;Haltung', 'Oak;Tolls;1', 'Elm;Tolls;-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'French names',
    file: 'a.csv',
    content: rows('Pays;Enjeu;Valeur', 'Oak;Tolls;1', 'Elm;Tolls;-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'Spanish names',
    file: 'a.csv',
    content: rows('Partido;Asunto;Posición', 'Oak;Tolls;1', 'Elm;Tolls;-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'names with underscores and camels',
    file: 'a.csv',
    content: rows('actorName,policy_issue,Score', 'Oak,Tolls,1', 'Elm,Tolls,-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'a member and a party',
    file: 'a.csv',
    content: rows('party,member,issue,value', 'Reds,Oak,Tolls,1', 'Blues,Elm,Tolls,-1'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'names that say nothing',
    file: 'a.csv',
    content: rows('x1,x2', 'Oak,Tolls', 'Elm,Parks'),
    asked: ['columns'],
  },
  // Layouts
  {
    what: 'a row for each actor',
    file: 'a.csv',
    content: rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0.5'),
    stances: MATRIX,
  },
  {
    what: 'a row for each actor under no name',
    file: 'a.csv',
    content: rows(',Tolls,Parks', 'Oak,1,2', 'Elm,-1,0.5'),
    stances: MATRIX,
  },
  {
    what: 'a row for each actor with gaps',
    file: 'a.csv',
    content: rows('Partei;Tolls;Parks', 'Oak;1;', 'Elm;;-1'),
    stances: ['Oak|Tolls|1', 'Elm|Parks|-1'],
  },
  {
    what: 'a row for each issue',
    file: 'a.csv',
    content: rows('issue,Oak,Elm', 'Tolls,1,-1', 'Parks,2,0.5'),
    stances: MATRIX,
  },
  {
    what: 'a row for each issue, in German',
    file: 'a.csv',
    content: rows('These;Oak;Elm', 'Tolls;stimme zu;stimme nicht zu', 'Parks;neutral;stimme zu'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1', 'Oak|Parks|0', 'Elm|Parks|1'],
  },
  {
    what: 'MACTOR’s second table',
    file: '2MAO.csv',
    content: rows('actor,Tolls,Parks', 'Oak,3,-1', 'Elm,0,2'),
    stances: ['Oak|Tolls|1', 'Oak|Parks|-1', 'Elm|Tolls|0', 'Elm|Parks|1'],
  },
  {
    what: 'pairs',
    file: 'a.csv',
    content: rows('source,target,weight', 'Oak,Elm,1', 'Elm,Ash,-1'),
    asked: ['columns'],
  },
  // Words
  {
    what: 'words of agreement',
    file: 'a.csv',
    content: rows(
      'actor,issue,value',
      'Oak,Tolls,strongly agree',
      'Elm,Tolls,Disagree',
      'Ash,Tolls,neutral',
      'Fir,Tolls,no opinion',
    ),
    stances: ['Oak|Tolls|2', 'Elm|Tolls|-1', 'Ash|Tolls|0', 'Fir|Tolls|-'],
  },
  {
    what: 'French words of agreement',
    file: 'a.csv',
    content: rows('acteur;sujet;avis', "Oak;Tolls;tout à fait d'accord", 'Elm;Tolls;pas d’accord'),
    stances: ['Oak|Tolls|2', 'Elm|Tolls|-1'],
  },
  {
    what: 'Spanish words of agreement',
    file: 'a.csv',
    content: rows('partido;tema;postura', 'Oak;Tolls;a favor', 'Elm;Tolls;muy en contra'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-2'],
  },
  {
    what: 'words that nobody knows',
    file: 'a.csv',
    content: rows('Actor,Issue,Value', 'Oak,Tolls,maybe', 'Elm,Tolls,agree'),
    asked: ['words'],
  },
  // Votes
  {
    what: 'votes in words',
    file: 'a.csv',
    content: rows('vote_id,member,vote', '1,Oak,Yes', '1,Elm,No', '2,Oak,Abstain', '2,Elm,absent'),
    stances: ['Oak|1|1', 'Elm|1|3', 'Oak|2|2', 'Elm|2|-'],
  },
  {
    what: 'votes of actors on issues',
    file: 'a.csv',
    content: rows('actor,issue,value', 'Oak,Tolls,yes', 'Elm,Tolls,no'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|3'],
  },
  {
    what: 'votes in French',
    file: 'a.csv',
    content: rows('scrutin;député;vote', '1;Oak;Pour', '1;Elm;Contre', '1;Ash;Abstention'),
    stances: ['Oak|1|1', 'Elm|1|3', 'Ash|1|2'],
  },
  {
    what: 'votes in Spanish',
    file: 'a.csv',
    content: rows('votacion;diputado;voto', '1;Oak;Sí', '1;Elm;No', '1;Ash;Abstención'),
    stances: ['Oak|1|1', 'Elm|1|3', 'Ash|1|2'],
  },
  {
    what: 'a column for each voter',
    file: 'a.csv',
    content: rows('rollcall,date,Oak,Elm', '1,2024-01-02,yes,no', '2,2024-01-03,no,no'),
    stances: ['Oak|1|1|2024-01-02', 'Elm|1|3|2024-01-02', 'Oak|2|3|2024-01-03', 'Elm|2|3|2024-01-03'],
  },
  {
    what: 'a column for each way to vote',
    file: 'a.csv',
    content: rows('abstimmung,abgeordnete,ja,nein,enthaltung', '1,Oak,1,0,0', '1,Elm,0,1,0', '1,Ash,0,0,1'),
    stances: ['Oak|1|1', 'Elm|1|3', 'Ash|1|2'],
  },
  {
    what: 'votes with days that have the month first',
    file: 'a.csv',
    content: rows('rcid;country;vote;date', '1;Oak;yes;12/31/2024', '1;Elm;no;12/31/2024'),
    stances: ['Oak|1|1|2024-12-31', 'Elm|1|3|2024-12-31'],
  },
  // Statements
  {
    what: 'an event list of Discourse Network Analyzer',
    file: 'a.csv',
    content: rows(
      '"statement_id";"time";"document_id";"document_title";"person";"organization";"concept";"agreement"',
      '"1";"2024-01-10 00:00:00";"1";"Letter";"Ann";"Oak";"Tolls";"1"',
      '"2";"2024-01-10 00:00:00";"1";"Letter";"Bob";"Elm";"Tolls";"0"',
      '"3";"2024-01-10 00:00:00";"1";"Letter";"Bob";"Elm";"Tolls";"1"',
    ),
    stances: ['Oak|Tolls|1|2024-01-10', 'Elm|Tolls|-1|2024-01-10', 'Elm|Tolls|1|2024-01-10'],
  },
  // Sheets that people make in passing
  {
    what: 'answers to a form, which begin with the time',
    file: 'a.csv',
    content: rows(
      'Timestamp,Your name,Should there be tolls?,Should there be parks?,Any comments?',
      '2026/03/01 10:02:11 AM GMT+1,Oak,2,1,"Good, if quiet"',
      '2026/03/02 9:00:01 PM GMT-11:30,Elm,-1,,',
    ),
    stances: [
      'Oak|Should there be tolls?|2|2026-03-01',
      'Oak|Should there be parks?|1|2026-03-01',
      'Elm|Should there be tolls?|-1|2026-03-02',
    ],
  },
  {
    what: 'a time and no name',
    file: 'a.csv',
    content: rows('Timestamp,Tolls,Parks', '2026-03-01 10:02,2,1', '2026-03-02 11:00,-1,0'),
    asked: ['columns'],
  },
  {
    what: 'marks, whose meaning is asked all at once',
    file: 'a.csv',
    content: rows(',Tolls,Parks,Bells', 'Oak,✓,✗,✓', 'Elm,✗,✓,(✓)', 'Ash,✓,✓,✓'),
    asked: ['words'],
  },
  {
    what: 'minutes, of which half the words are known',
    file: 'a.tsv',
    content: rows(
      'Delegation\tPara 3\tPara 4',
      'Oak\tSupport\tSupport with changes',
      'Elm\tSupport with changes\tReserve',
      'Ash\tOppose\tSupport',
    ),
    asked: ['words'],
  },
  {
    what: 'positions on one issue that is not named',
    file: 'a.csv',
    content: rows('Member State,Position', 'Oak,in favour', 'Elm,against'),
    asked: ['columns'],
  },
  {
    what: 'a table of Markdown',
    file: 'a.txt',
    content: rows('| actor | issue | value |', '|---|:---:|---:|', '| Oak | Tolls | 1 |', '| Elm | Tolls | -1 |'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'theses with a number and a title',
    file: 'a.csv',
    content: rows(
      'These Nr.;These: Titel;OAK;ELM;ASH',
      '1;Maut;stimme zu;stimme nicht zu;neutral',
      '2;Parks;stimme zu;neutral;stimme zu',
    ),
    stances: ['OAK|Maut|1', 'ELM|Maut|-1', 'ASH|Maut|0', 'OAK|Parks|1', 'ELM|Parks|0', 'ASH|Parks|1'],
  },
  {
    what: 'values under a question, beside a person and a topic',
    file: 'a.csv',
    content: rows('Respondent;Topic;Do you agree?', 'Oak;Tolls;agree', 'Elm;Tolls;disagree'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'stances with the days between which they hold',
    file: 'a.csv',
    content: rows('Who;What;Stance;From;Until', 'Oak;Tolls;agree;1.2.2024;30.6.2024', 'Oak;Tolls;disagree;1.7.2024;'),
    stances: ['Oak|Tolls|1', 'Oak|Tolls|-1'],
  },
  {
    what: 'a column `from` that holds names',
    file: 'a.csv',
    content: rows('actor;issue;value;from', 'Oak;Tolls;1;Ann', 'Elm;Tolls;-1;Ben'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  {
    what: 'Italian words of agreement',
    file: 'a.csv',
    content: rows('Partito,Pedaggi,Parchi', 'Quercia,favorevole,contrario', 'Olmo,contrario,d’accordo'),
    stances: ['Quercia|Pedaggi|1', 'Quercia|Parchi|-1', 'Olmo|Pedaggi|-1', 'Olmo|Parchi|1'],
  },
  {
    what: 'Dutch and Polish words of agreement',
    file: 'a.csv',
    content: rows('party,Tol,Parken', 'Eik,eens,oneens', 'Dąb,nie zgadzam się,zgadzam się'),
    stances: ['Eik|Tol|1', 'Eik|Parken|-1', 'Dąb|Tol|-1', 'Dąb|Parken|1'],
  },
  {
    what: 'a row for each member, a column for each roll call',
    file: 'a.csv',
    content: rows(
      'Member,Party,Tolls Act,Parks Act,Bells Act',
      'Oak,N,Yes,No,Abstain',
      'Elm,S,No,Yes,Absent',
      'Ash,N,Yes,,No',
    ),
    stances: [
      ...['Oak|Tolls Act|1', 'Oak|Parks Act|3', 'Oak|Bells Act|2', 'Elm|Tolls Act|3', 'Elm|Parks Act|1'],
      ...['Elm|Bells Act|-', 'Ash|Tolls Act|1', 'Ash|Bells Act|3'],
    ],
  },
  {
    what: 'words of agreement beside numbers of another scale',
    file: 'a.csv',
    content: rows(
      'Partei;Ausrichtung;Maut;Parks',
      'Eiche;Regierung;7,5;3',
      'Ulme;Opposition;2;9,1',
      'Esche;Opposition;k. A.;10',
    ),
    asked: ['words'],
  },
  {
    what: 'a form that one person answered twice, on two days, with addresses',
    file: 'a.csv',
    content: rows(
      'Timestamp,Email Address,Your organisation,Tolls?,Parks?',
      '2026-03-01 10:02,a@example.org,Oak,2,1',
      '2026-03-02 10:02,b@example.org,Elm,-1,2',
      '2026-03-04 10:02,b@example.org,Elm,1,2',
    ),
    stances: [
      ...['Oak|Tolls?|2|2026-03-01', 'Oak|Parks?|1|2026-03-01', 'Elm|Tolls?|-1|2026-03-02'],
      ...['Elm|Parks?|2|2026-03-02', 'Elm|Tolls?|1|2026-03-04', 'Elm|Parks?|2|2026-03-04'],
    ],
  },
  // JSON
  {
    what: 'a list of objects',
    file: 'a.json',
    content: JSON.stringify([
      { actor: 'Oak', issue: 'Tolls', value: 1.5 },
      { actor: 'Elm', issue: 'Tolls', value: -1 },
    ]),
    stances: ['Oak|Tolls|1.5', 'Elm|Tolls|-1'],
  },
  {
    what: 'an object with a list of objects within objects',
    file: 'a.json',
    content: JSON.stringify({
      meta: 1,
      data: [
        { actor: { name: 'Oak' }, topic: 'Tolls', score: 1 },
        { actor: { name: 'Elm' }, topic: 'Tolls', score: null },
      ],
    }).replaceAll('"name"', '"name"'),
    stances: ['Oak|Tolls|1'],
  },
  {
    what: 'an object a line',
    file: 'a.ndjson',
    content: rows('{"actor":"Oak","issue":"Tolls","value":1}', '{"actor":"Elm","issue":"Tolls","value":-1,"note":"x"}'),
    stances: ['Oak|Tolls|1', 'Elm|Tolls|-1'],
  },
  { what: 'JSON without a list', file: 'a.json', content: '{"a": 1}', asked: [] },
  { what: 'a file that only looks like a workbook', file: 'a.xlsx', content: strToU8('actor,issue,value'), asked: [] },
]
