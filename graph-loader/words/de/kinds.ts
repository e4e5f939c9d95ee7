import type { kinds as en } from '../en/kinds.ts'
import type { Translated } from '../translated.ts'

/** Bekannte Arten von Dateien, und was von ihnen zu wissen ist. */
export const kinds: Translated<typeof en> = {
  dnaEvents: 'Ereignisliste des Discourse Network Analyzer',
  ches: 'Expertenbefragung von Chapel Hill (CHES)',
  chesMeans:
    'Positionen sind Mittelwerte der Urteile von Fachleuten; deren Streuung, Uneinigkeit und Unschärfe sind weggelassen',
  chesSaliences: 'Gewichte sind die von 2014 an, die auf 0 bis 10 liegen',
  manifesto: 'Hauptdatensatz des Manifesto-Projekts',
  manifestoShares:
    'per… sind Anteile eines Programms: wie viel es sagt, nicht, was es will. Aus zwei entgegengesetzten Kategorien wird die Position abgeleitet als (dafür − dagegen) / (dafür + dagegen), auf −1 bis 1; ihr Gewicht ist dafür + dagegen in Prozent. Wer nichts von beidem sagt, hat keine Position (Kim und Fording 1998; andere Skalen, etwa logarithmierte Verhältnisse, gäben andere Abstände)',
  manifestoRile:
    'rile ist der Links-rechts-Index des Manifesto-Projekts, wie ihn die Datei hat; er reicht von −100 bis 100',
  parlgov: 'Parteien oder Wahlen von ParlGov',
  parlgovUndated:
    'Positionen sind Mittelwerte von Expertenbefragungen und gelten für die ganze Zeit einer Partei, also ohne Datum',
  vdem: 'V-Dem nach Ländern und Jahren',
  vdemMeasures:
    'Werte sind Messungen eines Landes in einem Jahr und keine eigenen Äußerungen: nah oder fern sind Regierungsformen',
  vdemIndices:
    'Gelesen sind Indizes, die im Codebuch auf 0 bis 1 liegen; Variablen auf anderen Skalen sind weggelassen',
  ktab: 'Akteure von KTAB, dem Werkzeug von KAPSARC zur Verhaltensanalyse',
  ktabPower: 'power ist der Einfluss eines Akteurs; Positionen liegen auf 0 bis 100',
  kumu: 'Verbindungen einer Kumu-Karte',
  polis: 'Teilnehmende und Stimmen eines Polis-Gesprächs',
  polisPasses: '1 stimmt zu, −1 lehnt ab, 0 setzt aus, wie Polis selbst es zählt',
  polisComments: 'Kommentare eines Polis-Gesprächs',
  polisCommentsInstead: 'participants-votes.csv desselben Exports, mit dieser Datei daneben',
  polisVotes: 'Stimmen eines Polis-Gesprächs, wie sie abgegeben wurden; wer noch einmal abstimmte, steht zweimal darin',
  polisVotesInstead: 'participants-votes.csv desselben Exports, mit der letzten Stimme von allen',
  publicWhip: 'Stimmenmatrix von The Public Whip',
  voteview: 'Stimmen von Voteview',
  legiscan: 'Stimmen von LegiScan',
  howTheyVote: 'Stimmen von HowTheyVote.eu',
  hixNouryRoland: 'namentliche Abstimmungen des Europäischen Parlaments nach Hix, Noury und Roland',
  hixNouryRolandNote: '0 ist abwesend, 4 anwesend ohne Stimme, 5 kein Mitglied; Abstimmungen haben hier kein Datum',
  bundestag: 'namentliche Abstimmung des Deutschen Bundestags',
  riksdag: 'Stimmen des schwedischen Reichstags',
  camara: 'Stimmen der brasilianischen Abgeordnetenkammer',
  camaraNote:
    'Obstruktion ist keine Stimme zur Sache, und Artigo 17 ist der Vorsitz, der nicht abstimmt; Daten sind die aus votacoes-….csv daneben, weil eine Abstimmung über Mitternacht dauern kann',
  popolo: 'Abstimmungen nach Popolo',
  unDigitalLibrary: 'Abstimmungsdaten der Digitalen Bibliothek der UN',
  unVoting: 'Abstimmungsdaten der Generalversammlung der UN (Voeten, Strezhnev, Bailey)',
}
