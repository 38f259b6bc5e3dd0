import type { WordingLexicon } from './wording-lexicon.ts';

export const es: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(inaceptable|vergüenza|vergonzoso|indignante|ridículo|increíble|inadmisible|lamentable|patético)',
      '(enojad[oa]|enfadad[oa]|furios[oa]|molest[oa]|decepcion*|hart[oa]|indignad[oa]|frustrad[oa])',
      '(peor|pésim[oa]|horrible|terrible|fatal|inútiles|mierda|basura|asco)',
      '(estafa*|fraude|ladrones|mentiros*|mentira|engañ*|timo)',
      'nunca (más|vuelvo|volveré) *',
    ],
    impatience: [
      '(segunda|tercera|cuarta|quinta|2ª|3ª|enésima) (vez|ocasión|mensaje)',
      '((aún|todavía|sigo|seguimos) (no|sin|esperando|sigo)|otra vez|de nuevo|por fin)',
      '(desde|hace|llevo) (hace )?(\\d+|más|dos|tres|varias|varios|semanas|días|meses) *',
      '(sin|ninguna|ni una) (respuesta|contestación|noticias|solución)',
      '(nadie|no me) (responde|responden|contesta|contestan|han respondido)',
      '(cuánto tiempo|hasta cuándo)',
    ],
    trouble: [
      '(rot[oa]|dañad[oa]|defectuos[oa]|equivocad[oa]|perdid[oa]|falta|faltan|incorrect[oa]|averiad[oa])',
      'no (ha |me ha |he |lo he |me )?(llegado|llega|llegó|recibido|recibí|entregado|funciona|sirve)',
      '(problema|problemas|retraso|retrasado|error|demora)',
    ],
    demand: [
      '(reembols*|devolución del dinero|devuelvan|devolver (el|mi) dinero|compens*|indemniz*|reemplazo)',
      '(cancelar|cancelen|cancelación|anular)',
      '(exijo|exigimos|demando|reclamo)',
    ],
    deadline: [
      '(antes de|antes del|hasta el|para el|a más tardar) *',
      '(en|dentro de) (\\d+|dos|tres|las próximas) (horas|días)*',
      '(inmediatamente|de inmediato|ya mismo|urgente|último aviso|última oportunidad)',
    ],
    polite: [
      '(por favor|podrían|podría|serían tan amables|disculpe|saludos|atentamente|cordialmente|buenos días|buenas tardes)',
    ],
    thanks: ['(gracias|agradec*|perfecto|genial|excelente|encantad[oa]|contenta|contento)'],
  },
};
