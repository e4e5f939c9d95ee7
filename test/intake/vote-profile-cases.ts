import type { ProfileCase } from './profile-cases.ts'

const rows = (...lines: string[]) => `${lines.join('\n')}\n`

const POPOLO = {
  persons: [
    { id: 'p1', name: 'Ada Moor' },
    { id: 'p2', name: 'Bea Roux' },
  ],
  organizations: [{ id: 'o1', name: 'Moat Party' }],
  motions: [{ id: 'm1', text: 'That the moat be filled.', date: '2031-02-03' }],
  vote_events: [
    {
      id: 'e1',
      motion_id: 'm1',
      start_date: '2031-02-03T12:30Z',
      counts: [
        { option: 'yes', value: 1 },
        { option: 'no', value: '0' },
      ],
      votes: [
        { voter_id: 'p1', option: 'yes', group_id: 'o1' },
        { voter_id: 'p2', option: 'not voting' },
      ],
    },
  ],
}

const RIKSDAG = [
  ['2031/32', 'AU1', '1', 'AAA-1', '901', 'Ada Moor', 'M', 'Ja'],
  ['2031/32', 'AU1', '1', 'AAA-1', '902', 'Bea Roux', 'T', 'Avstår'],
  ['2031/32', 'AU1', '2', 'AAA-2', '901', 'Ada Moor', 'M', 'Frånvarande'],
  ['2031/32', 'AU1', '2', 'AAA-2', '902', 'Bea Roux', 'T', 'Nej'],
] as const
const RIKSDAG_STANCES = [
  '901|2031/32 AU1 1 AAA-1|1',
  '902|2031/32 AU1 1 AAA-1|2',
  '901|2031/32 AU1 2 AAA-2|-',
  '902|2031/32 AU1 2 AAA-2|3',
]

/** A case for each kind of file of votes that came with totals, another layout or JSON; others are in `graph-loader/import`. Dates stand behind the values, where there are any. */
export const VOTE_PROFILE_CASES: readonly ProfileCase[] = [
  {
    what: 'Riksdag, a CSV of a session',
    known: 'votes of the Swedish Riksdag',
    files: {
      'votering-203132.csv': rows(
        'rm,beteckning,hangar_id,votering_id,punkt,namn,intressent_id,parti,valkrets,valkretsnummer,iort,rost,avser,votering,banknummer,fornamn,efternamn,kon,fodd,datum',
        ...RIKSDAG.map(
          ([rm, beteckning, punkt, id, who, name, party, vote]) =>
            `${rm},${beteckning},9,${id},${punkt},${name},${who},${party},Ort,1,,${vote},sakfrågan,huvud,1,A,B,kvinna,1980,2031-11-05 00:00:00`,
        ),
      ),
    },
    stances: RIKSDAG_STANCES.map((one) => `${one}|2031-11-05|`),
    actors: ['901: Ada Moor, person, ', 'M: M, bloc, '],
    mutilated: [
      ['1980,2031-11-05 00:00:00', '1980,5 november', /votering-203132\.csv:2:datum: /],
      ['Avstår', 'Kanske', /votering-203132\.csv:3:rost: unknown vote "Kanske"/],
      ['902,T,Ort,1,,Avstår', ',T,Ort,1,,Avstår', /votering-203132\.csv:3:intressent_id: no voter/],
    ],
  },
  {
    what: 'Riksdag, a CSV of a session as it is published, without a header',
    known: 'votes of the Swedish Riksdag',
    files: {
      'votering-203132.csv': rows(
        ...RIKSDAG.map(
          ([rm, beteckning, punkt, id, who, name, party, vote]) =>
            `${rm},${beteckning},9,${id},${punkt},${name},${who},${party},Ort,1,,${vote},sakfrågan,huvud,1,A,B,kvinna,1980,2031-11-05 00:00:00`,
        ),
      ),
    },
    stances: RIKSDAG_STANCES.map((one) => `${one}|2031-11-05|`),
    says: [/it has no header; its columns are those of the votes of the Swedish Riksdag/],
    mutilated: [['Avstår', 'Kanske', /votering-203132\.csv:2:rost: unknown vote "Kanske"/]],
  },
  {
    what: 'Riksdag, the answer of its interface',
    known: 'votes of the Swedish Riksdag',
    files: {
      'voteringlista.json': JSON.stringify({
        voteringlista: {
          '@antal': '4',
          votering: RIKSDAG.map(([rm, beteckning, punkt, votering_id, intressent_id, namn, parti, rost]) => ({
            hangar_id: '9',
            rm,
            beteckning,
            punkt,
            votering_id,
            intressent_id,
            namn,
            parti,
            rost,
            votering: 'huvud',
            systemdatum: '2031-11-05 16:03:59',
          })),
        },
      }),
    },
    stances: RIKSDAG_STANCES.map((one) => `${one}||`),
    mutilated: [['"rost":"Nej"', '"rost":"nix"', /voteringlista\.json:4:rost: unknown vote "nix"/]],
  },
  {
    what: 'Câmara dos Deputados, with its roll calls beside it',
    known: 'votes of the Brazilian Câmara dos Deputados',
    files: {
      'votacoesVotos-2031.csv': rows(
        '"idVotacao";"uriVotacao";"dataHoraVoto";"voto";"deputado_id";"deputado_uri";"deputado_nome";"deputado_siglaPartido";"deputado_uriPartido";"deputado_siglaUf";"deputado_idLegislatura";"deputado_urlFoto"',
        '"9-1";"";"2031-03-01T23:59:00";"Sim";"901";"";"Ada Moura";"FOSSO";"";"SP";"99";""',
        '"9-1";"";"2031-03-02T00:01:00";"Não";"902";"";"Bia Torres";"TORRE";"";"RJ";"99";""',
        '"9-1";"";"2031-03-02T00:01:00";"Obstrução";"903";"";"Caio Muro";"MURO";"";"RJ";"99";""',
      ),
      'votacoes-2031.csv': rows(
        '"id";"uri";"data";"dataHoraRegistro";"siglaOrgao";"aprovacao";"votosSim";"votosNao";"votosOutros";"descricao"',
        '"9-1";"";"2031-03-01";"2031-03-02T00:02:00";"PLEN";"1";"1";"1";"1";"Aprovado o fosso."',
      ),
    },
    stances: ['901|9-1|1|2031-03-01|', '902|9-1|3|2031-03-01|', '903|9-1|-|2031-03-01|'],
    actors: ['901: Ada Moura, person, ', 'FOSSO: FOSSO, bloc, '],
    issues: ['9-1: Aprovado o fosso., 1..3'],
    mutilated: [
      ['"Não"', '"Talvez"', /votacoesVotos-2031\.csv:3:voto: unknown vote "Talvez"/],
      ['"902";"";"Bia', '"";"";"Bia', /votacoesVotos-2031\.csv:3:deputado_id: no voter/],
    ],
  },
  {
    what: 'Hix, Noury and Roland: a row a member, a column a roll call',
    known: 'roll calls of the European Parliament of Hix, Noury and Roland',
    files: {
      'rcv_ep9.csv': rows(
        'MEPID,MEPNAME,MS,NP,EPG,V1,V2,V3',
        '901,"MOOR, Ada",1,101,E,1,0,5',
        '902,"ROUX, Bea",2,201,S,2,3,4',
      ),
    },
    stances: ['901|V1|1||', '901|V2|-||', '902|V1|3||', '902|V2|2||', '902|V3|-||'],
    actors: ['901: MOOR, Ada, person, ', 'E: E, bloc, '],
    mutilated: [
      [',2,3,4', ',2,3,7', /rcv_ep9\.csv:3.*nothing says what these votes mean: "7" 1 time/],
      ['902,"ROUX', ',"ROUX', /rcv_ep9\.csv:3:MEPID: no voter/],
    ],
  },
  {
    what: 'Popolo, vote events of a file with people and motions',
    known: 'vote events of Popolo',
    files: { 'popolo.json': JSON.stringify(POPOLO) },
    stances: ['p1|e1|1|2031-02-03|', 'p2|e1|-|2031-02-03|'],
    actors: ['p1: Ada Moor, person, ', 'p2: Bea Roux, person, ', 'Moat Party: Moat Party, bloc, '],
    issues: ['e1: That the moat be filled., 1..3'],
    mutilated: [
      ['"not voting"', '"perhaps"', /popolo\.json:2:option: unknown vote "perhaps"/],
      ['"voter_id":"p2"', '"voter":{}', /popolo\.json:2:voter_id: no voter/],
    ],
  },
]
