import { folded } from './roles.ts'

const listed = (text: string): ReadonlySet<string> => new Set(text.split('|').map(folded))

/** Words for ties, in English, German, French and Spanish, as `folded` makes them. */
const ALLIES = listed(
  `ally | allies | allied | alliance | friend | friends | friendly | friendship | positive | pos | plus | cooperate | cooperates | cooperation | cooperative | partner | partners | partnership | support | supports | supportive | agree | agrees | peace
   | verbündet | verbündete | verbündeter | Bündnis | alliiert | befreundet | Freund | Freunde | Freundin | freundlich | freundschaftlich | Freundschaft | positiv | kooperativ | kooperiert | Kooperation | Zusammenarbeit | Partnerschaft | unterstützt | Unterstützung | einig
   | allié | alliés | alliée | alliées | ami | amis | amie | amies | amical | amitié | positif | positive | coopère | coopération | partenaire | partenaires | soutien | soutient
   | aliado | aliados | aliada | aliadas | alianza | amigo | amigos | amiga | amigas | amistoso | amistad | positivo | positiva | coopera | cooperación | socio | socios | apoyo | apoya`,
)
const FOES = listed(
  `foe | foes | enemy | enemies | rival | rivals | rivalry | hostile | hostility | negative | neg | minus | conflict | conflicts | opponent | opponents | adversary | adversaries | oppose | opposes | opposed | disagree | disagrees | war | at war
   | verfeindet | Feind | Feinde | Feindin | feindlich | feindselig | Feindschaft | Gegner | Gegnerin | gegnerisch | Rivale | Rivalen | Rivalin | Rivalität | Konflikt | negativ | Krieg | Streit | zerstritten | verstritten | uneinig
   | ennemi | ennemis | ennemie | ennemies | rivaux | rivale | rivalité | hostilité | adversaire | adversaires | négatif | négative | conflit | guerre
   | enemigo | enemigos | enemiga | enemigas | rivales | rivalidad | hostil | hostilidad | adversario | adversarios | negativo | negativa | conflicto | guerra`,
)
const NEITHER = listed(
  `neutral | none | neither | no relation | no tie | unaligned | non aligned
   | keine | keines | weder noch | keine Beziehung | kein Verhältnis
   | neutre | neutres | aucun | aucune | aucune relation
   | neutro | ninguno | ninguna | ninguna relación`,
)
const MARKS: Readonly<Record<string, 1 | -1>> = { '+': 1, '＋': 1, '-': -1, '−': -1, '–': -1, '—': -1 }

/** What a word or a mark says of two: 1 for allies, −1 for foes, 0 for neither; null when that is not known. */
export function tieOf(text: string): 1 | -1 | 0 | null {
  const cell = text.trim()
  const mark = MARKS[cell]
  if (mark !== undefined) return mark
  const word = folded(cell)
  if (ALLIES.has(word)) return 1
  if (FOES.has(word)) return -1
  return NEITHER.has(word) ? 0 : null
}
