import type { WordingLexicon } from './wording-lexicon.ts';

export const pt: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(inaceitável|absurdo|vergonha|vergonhoso|ridículo|inadmissível|lamentável|palhaçada|descaso|falta de respeito)',
      '(irritad[oa]|furios[oa]|decepcion*|indignad[oa]|chatead[oa]|cansad[oa]|insatisfeit[oa]|frustrad[oa])',
      '(pior|péssim[oa]|horrível|terrível|lixo|merda|porcaria|incompetent*)',
      '(golpe|golpistas|fraude|enganad[oa]|enganação|mentiros*|mentira|ladrões|roubo)',
      'nunca mais',
    ],
    impatience: [
      '(segunda|terceira|quarta|quinta|enésima|2ª|3ª) (vez|mensagem|tentativa)',
      '((ainda|até agora|até o momento) (não|nada|sem|estou|nenhum*)|de novo|novamente|mais uma vez|finalmente)',
      '(há|faz|desde|já) (\\d+|mais|duas|três|semanas|dias|meses|várias) *',
      '(sem|nenhuma|nenhum) (resposta|retorno|solução|notícia)',
      '(ninguém (me )?responde|não respondem)',
      '(quanto tempo|até quando)',
    ],
    trouble: [
      '(quebrad[oa]|danificad[oa]|defeito|defeituos[oa]|errad[oa]|perdid[oa]|extraviad[oa]|falta|faltando|rasgad[oa])',
      'não (chegou|recebi|foi entregue|entregaram|funciona|veio)',
      '(problema|problemas|atraso|atrasad[oa]|erro)',
    ],
    demand: [
      '(reembols*|dinheiro de volta|estorno|ressarc*|indeniza*|compensação|devolução do (valor|dinheiro))',
      '(cancelar|cancelem|cancelamento)',
      '(exijo|exigimos|quero meu)',
    ],
    deadline: [
      '(até|antes de) (amanhã|hoje|segunda|terça|quarta|quinta|sexta|sábado|domingo|o dia|\\d+)',
      '(em|dentro de) (\\d+|dois|três) (horas|dias|dias úteis)',
      '(imediatamente|urgente|agora mesmo|última chance|último aviso)',
    ],
    polite: [
      '(por favor|por gentileza|poderiam|poderia|gostaria|atenciosamente|bom dia|boa tarde|boa noite|desculpe)',
    ],
    thanks: ['(obrigad[oa]|agradeç*|perfeito|ótimo|excelente|adorei|amei|satisfeit[oa])'],
  },
};
