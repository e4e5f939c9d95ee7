/** Files of a kind that is known, as their publishers lay them out, of made-up content; and what must come of them. */
export interface ProfileCase {
  readonly what: string
  /** The label by which the report says what it was read as. */
  readonly known: string
  /** By name; the first is the one that is given. */
  readonly files: Readonly<Record<string, string>>
  /** `actor|issue|value|date|salience` of each stance, in any order; `-` for no position, nothing for what there is none of. */
  readonly stances: readonly string[]
  /** `id: name, kind, nation` of actors. */
  readonly actors?: readonly string[]
  /** `id: name, min..max` of issues. */
  readonly issues?: readonly string[]
  /** What the report says beside. */
  readonly says?: readonly RegExp[]
  /** What happens to a file of this kind that is damaged: what is replaced by what in it, and what is told then. */
  readonly mutilated: readonly (readonly [from: string, to: string, told: RegExp])[]
}

const rows = (...lines: string[]) => `${lines.join('\n')}\n`

/** A case for each kind of file of positions. */
export const PROFILE_CASES: readonly ProfileCase[] = [
  {
    what: 'Chapel Hill Expert Survey, of one year',
    known: 'Chapel Hill Expert Survey',
    files: {
      'CHES2019V3.csv': rows(
        'country,eastwest,eumember,party_id,party,vote,seat,electionyear,family,govt,lrgen,lrecon,lrecon_sd,lrecon_salience,galtan,galtan_salience,eu_position,eu_position_sd,eu_salience,eu_dissent,redistribution,redist_salience,mip_one',
        '3,1,1,9301,MOON,30.1,200,2017,2,1,6.5,6.2,0.8,7.5,5.9,4.25,6.8,0.4,5.5,2.1,5.7,3.3,taxes',
        '6,1,1,9601,MOON,12.5,80,2017,99,0,2.5,1.75,0.9,8,1.5,6,5.25,0.7,NA,3,.,,climate',
      ),
    },
    stances: [
      '9301|eu_position|6.8|2019|5.5',
      '9301|galtan|5.9|2019|4.25',
      '9301|lrecon|6.2|2019|7.5',
      '9301|lrgen|6.5|2019|',
      '9301|redistribution|5.7|2019|3.3',
      '9601|eu_position|5.25|2019|',
      '9601|galtan|1.5|2019|6',
      '9601|lrecon|1.75|2019|8',
      '9601|lrgen|2.5|2019|',
    ],
    actors: [
      '9301: MOON (DEU), organization, DEU',
      '9601: MOON (FRA), organization, FRA',
      '99: 99, bloc, ',
      'conservative: conservative, bloc, ',
    ],
    issues: [
      'eu_position: European integration: 1 strongly opposed, 7 strongly in favour, 1..7',
      'galtan: GAL–TAN: 0 libertarian, 10 traditional, 0..10',
      'lrecon: Economic left and right: 0 extreme left, 10 extreme right, 0..10',
      'lrgen: Left and right in general: 0 extreme left, 10 extreme right, 0..10',
      'redistribution: Redistribution: 0 favours it, 10 opposes it, 0..10',
    ],
    says: [/its header is that of the Chapel Hill/, /1\.\.7 for eu_position; 0\.\.10 for lrgen/, /dated 2019/],
    mutilated: [
      ['6.8,0.4', '8.8,0.4', /CHES2019V3\.csv:2:eu_position: "8\.8" is not on the scale 1\.\.7.*--word "8\.8=none"/],
      ['9601,MOON', ',MOON', /CHES2019V3\.csv:3:party_id: no actor/],
      ['9601,MOON', '9301,MOON', /CHES2019V3\.csv:3:party_id: "9301" has the row 2 already, expected one row for each/],
      ['0.7,NA,3', '0.7,lots,3', /CHES2019V3\.csv:3:eu_salience: "lots" is no salience/],
      ['2.5,1.75', 'left,1.75', /CHES2019V3\.csv:3:lrgen: nothing says what these values mean: "left"/],
    ],
  },
  {
    what: 'Chapel Hill Expert Survey, of several years',
    known: 'Chapel Hill Expert Survey',
    files: {
      'trend.csv': rows(
        'Country;EASTWEST;year;expert;party_id;party;family;eu_position;eu_salience;lrgen;lrecon;galtan',
        '16;1;2006;9;9701;FJORD;5;4,5;2,5;3,25;3,1;2,9',
        '16;1;2014;9;9701;FJORD;5;5,5;6,5;3,5;3,2;2,8',
      ),
    },
    stances: [
      '9701|eu_position|4.5|2006|',
      '9701|eu_position|5.5|2014|6.5',
      '9701|galtan|2.8|2014|',
      '9701|galtan|2.9|2006|',
      '9701|lrecon|3.1|2006|',
      '9701|lrecon|3.2|2014|',
      '9701|lrgen|3.25|2006|',
      '9701|lrgen|3.5|2014|',
    ],
    says: [/saliences are those of 2014 and later/],
    mutilated: [['16;1;2014', '16;1;2006', /trend\.csv:3:party_id: "9701" has the row 2 already, of 2006 too/]],
  },
  {
    what: 'Manifesto Project',
    known: 'main dataset of the Manifesto Project',
    files: {
      'MPDataset_MPDS2099a.csv': rows(
        'country,countryname,oecdmember,edate,date,party,partyname,partyabbrev,parfam,per101,per102,per108,per110,per504,per505,per607,per608,peruncod,rile',
        '999,Ruritania,0,14/09/2031,203109,99320,Moat Party,MP,30,0,0,6,2,3,0,0,0,1.5,-12.5',
        '999,Ruritania,0,14/09/2031,203109,99620,Tower Party,TP,999,0,0,0,4,NA,1,1,1,2.5,33.75',
      ),
    },
    stances: [
      '99320|per108/per110|0.5|2031-09-14|8',
      '99320|per504/per505|1|2031-09-14|3',
      '99320|rile|-12.5|2031-09-14|',
      '99620|per108/per110|-1|2031-09-14|4',
      '99620|per607/per608|0|2031-09-14|2',
      '99620|rile|33.75|2031-09-14|',
    ],
    actors: [
      '99320: Moat Party, organization, ',
      '99620: Tower Party, organization, ',
      'social democratic parties: social democratic parties, bloc, ',
    ],
    says: [/not what it wants/, /-1\.\.1 for per101\/per102/, /-100\.\.100 for rile/],
    mutilated: [
      ['-12.5', '-112.5', /:2:rile: "-112\.5" is not on the scale -100\.\.100/],
      ['203109,99320', '203109,99620', /:3:party: "99620" has the row 2 already/],
      [',6,2,', ',6,-2,', /:2:per110: "-2" is no share/],
      ['14/09/2031,203109,99320', '31/09/2031,203109,99320', /:2:edate: "31\/09\/2031" is no date/],
    ],
  },
  {
    what: 'ParlGov, elections: a party has several rows',
    known: 'parties or elections of ParlGov',
    files: {
      'view_election.csv': rows(
        'country_name_short,country_name,election_type,election_date,vote_share,seats,seats_total,party_name_short,party_name,party_name_english,left_right,country_id,election_id,previous_parliament_election_id,previous_cabinet_id,party_id',
        'AUT,Austria,parliament,1931-01-02,30.2,10,30,MOAT,Graben,Moat,3.75,1,1,,,901',
        'AUT,Austria,parliament,1935-01-02,28.2,9,30,MOAT,Graben,Moat,3.75,1,2,1,,901',
        'AUT,Austria,parliament,1935-01-02,41.2,15,30,TOWER,Turm,Tower,,1,2,1,,902',
      ),
    },
    stances: ['901|left_right|3.75||'],
    says: [/no date/, /0\.\.10 for left_right/],
    mutilated: [['9,30,MOAT,Graben,Moat,3.75', '9,30,MOAT,Graben,Moat,4.5', /:3:left_right: 4\.5, but 3\.75 in a row/]],
  },
  {
    what: 'ParlGov, parties',
    known: 'parties or elections of ParlGov',
    files: {
      'view_party.csv': rows(
        'country_name_short,country_name,party_name_short,party_name_english,party_name,party_name_ascii,family_name_short,family_name,left_right,state_market,liberty_authority,eu_anti_pro,cmp,country_id,party_id,family_id',
        'AUT,Austria,MOAT,Moat,Graben,Graben,soc,Social democracy,3.75,2.5,,8.2,,1,901,11',
      ),
    },
    stances: ['901|eu_anti_pro|8.2||', '901|left_right|3.75||', '901|state_market|2.5||'],
    actors: ['901: MOAT, organization, AUT', 'Social democracy: Social democracy, bloc, '],
    mutilated: [['8.2', '18.2', /:2:eu_anti_pro: "18\.2" is not on the scale 0\.\.10/]],
  },
  {
    what: 'V-Dem, country and year',
    known: 'country-year dataset of V-Dem',
    files: {
      'V-Dem-CY-Core.csv': rows(
        'country_name,country_text_id,country_id,year,historical_date,v2x_polyarchy,v2x_polyarchy_codelow,v2x_libdem,v2elsuffrage,v2x_regime',
        'Atlantis,ATL,901,2031,2031-12-31,0.812,0.78,0.75,100,3',
        'Atlantis,ATL,901,2032,2032-12-31,0.5,0.45,,100,2',
      ),
    },
    stances: ['ATL|v2x_libdem|0.75|2031|', 'ATL|v2x_polyarchy|0.5|2032|', 'ATL|v2x_polyarchy|0.812|2031|'],
    actors: ['ATL: Atlantis, nation, '],
    says: [/measures of a country in a year and no stances/, /0\.\.1 for v2x_polyarchy, v2x_libdem/],
    mutilated: [
      ['0.812', '-0.812', /:2:v2x_polyarchy: "-0\.812" is not on the scale 0\.\.1/],
      ['901,2032', '901,2031', /:3:country_text_id: "ATL" has the row 2 already, of 2031 too/],
    ],
  },
  {
    what: 'KTAB, with its line about the scenario above',
    known: 'actors of KTAB',
    files: {
      'scenario.csv': rows(
        'Moat,"A made-up scenario",2,1,',
        'Actor,Description,Power,Moat Position,Moat Salience,',
        'MD,The diggers,100,20,60,',
        'TW,"The towers, all",55.5,65,105,',
      ),
    },
    stances: ['MD|Moat Position|20||60', 'TW|Moat Position|65||105'],
    issues: ['Moat Position: Moat Position, 0..100'],
    says: [/power is the influence/, /the header is row 2/],
    mutilated: [
      ['20,60', '120,60', /:3:Moat Position: "120" is not on the scale 0\.\.100/],
      ['55.5', 'strong', /:4:Power: "strong" is no weight of an actor/],
    ],
  },
  {
    what: 'Polis, with what its comments say in the file beside it',
    known: 'participants and votes of a Polis conversation',
    files: {
      'participants-votes.csv': rows(
        'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2',
        '0,1,1,3,1,1,1,-1,0',
        '1,,0,1,0,1,,,-1',
      ),
      'comments.csv': rows(
        'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
        '1900000000,x,0,0,1,0,1,"The moat, it should be dug."',
        '1900000000,x,1,0,0,1,1,Towers are high enough.',
        '1900000000,x,9,0,0,1,-1,Never shown.',
      ),
    },
    stances: ['0|0|1||', '0|1|-1||', '0|2|0||', '1|2|-1||'],
    actors: ['0: 0, person, ', '1: 1, person, ', 'group 1: group 1, bloc, '],
    issues: ['0: The moat, it should be dug., -1..1', '1: Towers are high enough., -1..1', '2: 2, -1..1'],
    says: [/0 passes/],
    mutilated: [
      ['1,-1,0\n', '1,2,0\n', /:2:1: "2" is not on what it may hold/],
      ['\n1,,0,1', '\n0,,0,1', /:3:participant: "0" has the row 2 already/],
    ],
  },
  {
    what: 'Kumu connections of people to issues',
    known: 'connections of a Kumu map',
    files: {
      'connections.csv': rows(
        'From,To,Direction,Type,Label',
        'Oak,Tolls,directed,supports,',
        'Elm,Tolls,directed,Opposes,',
      ),
    },
    stances: ['Elm|Tolls|-1||', 'Oak|Tolls|1||'],
    mutilated: [['Opposes', 'knows', /it is a list of pairs/]],
  },
]
