import { say } from '../../words/index.ts'
import { besideBy, type Profile } from './profile.ts'

/** Votes of the Brazilian Chamber of Deputies, a file a year. */
export const CAMARA: Profile = {
  id: 'camara',
  label: say('camara'),
  source: 'https://dadosabertos.camara.leg.br/swagger/api.html#staticfile',
  needs: ['idVotacao', 'voto', 'deputado_id', 'deputado_nome'],
  rollcall: ['idVotacao'],
  voter: ['deputado_id'],
  vote: 'voto',
  codes: {
    sim: 'yes',
    não: 'no',
    abstenção: 'abstain',
    branco: 'abstain',
    obstrução: 'absent',
    'artigo 17': 'absent',
    'favorável com restrições': 'yes',
  },
  kind: 'person',
  party: 'deputado_siglaPartido',
  name: 'deputado_nome',
  totals: { yes: 'votosSim', no: 'votosNao' },
  note: say('camaraNote'),
  beside: (votes) => besideBy(votes, /^votacoesVotos/i, null, 'votacoes'),
}
