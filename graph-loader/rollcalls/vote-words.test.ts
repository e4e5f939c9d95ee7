import { expect, it } from 'vitest'
import { VoteWords } from './vote-words.ts'

/** Yes, abstain, no and not there, as parliaments write them. */
const WORDS = [
  ['English', 'Aye', 'Abstain', 'Nay', 'not voting'],
  ['German', 'Ja', 'Enthaltung', 'Nein', 'nicht abgegeben'],
  ['French', 'Pour', 'Abstention', 'Contre', 'Non-votant'],
  ['Spanish', 'Sí', 'Abstención', 'No', 'Ausente'],
  ['Portuguese', 'Sim', 'Abstenção', 'Não', 'Ausente'],
  ['Italian', 'Favorevole', 'Astenuto', 'Contrario', 'In missione'],
  ['Dutch', 'Voor', 'Onthouden', 'Tegen', 'Afwezig'],
  ['Swedish', 'Ja', 'Avstår', 'Nej', 'Frånvarande'],
  ['Danish', 'For', 'Hverken for eller imod', 'Imod', 'Fraværende'],
  ['Norwegian', 'For', 'Avholdende', 'Mot', 'Ikke til stede'],
  ['Icelandic', 'Já', 'Greiðir ekki atkvæði', 'Nei', 'Fjarverandi'],
  ['Finnish', 'Jaa', 'Tyhjä', 'Ei', 'Poissa'],
  ['Polish', 'Za', 'Wstrzymał się', 'Przeciw', 'Nie głosował'],
  ['Czech', 'Ano', 'Zdržel se', 'Ne', 'Nepřihlášen'],
  ['Slovak', 'Za', 'Zdržal sa', 'Proti', 'Nehlasoval'],
  ['Slovenian', 'Za', 'Vzdržan', 'Proti', 'Ni glasoval'],
  ['Croatian', 'Za', 'Suzdržan', 'Protiv', 'Odsutan'],
  ['Serbian', 'За', 'Уздржан', 'Против', 'Није гласао'],
  ['Hungarian', 'Igen', 'Tartózkodik', 'Nem', 'Nem szavazott'],
  ['Romanian', 'Pentru', 'Abținere', 'Contra', 'Nu a votat'],
  ['Bulgarian', 'За', 'Въздържал се', 'Против', 'Отсъства'],
  ['Russian', 'За', 'Воздержался', 'Против', 'Не голосовал'],
  ['Ukrainian', 'За', 'Утримався', 'Проти', 'Не голосував'],
  ['Greek', 'Ναι', 'Παρών', 'Όχι', 'Απών'],
  ['Turkish', 'Kabul', 'Çekimser', 'Ret', 'Katılmadı'],
  ['Estonian', 'Poolt', 'Erapooletu', 'Vastu', 'Ei hääletanud'],
  ['Latvian', 'Par', 'Atturas', 'Pret', 'Nebalsoja'],
  ['Lithuanian', 'Už', 'Susilaikė', 'Prieš', 'Nebalsavo'],
  ['Irish', 'Tá', 'Staon', 'Níl', 'Absent'],
  ['Hebrew', 'בעד', 'נמנע', 'נגד', 'לא הצביע'],
  ['Arabic', 'موافق', 'ممتنع', 'معارض', 'غائب'],
  ['Japanese', '賛成', '棄権', '反対', '欠席'],
  ['Korean', '찬성', '기권', '반대', '불참'],
  ['Chinese', '赞成', '弃权', '反对', '缺席'],
] as const

it.each(WORDS)('%s', (_, ...words) => {
  const known = new VoteWords()
  expect(words.map((word) => known.peek(word))).toEqual(['yes', 'abstain', 'no', 'absent'])
})
