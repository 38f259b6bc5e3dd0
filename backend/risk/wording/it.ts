import type { WordingLexicon } from './wording-lexicon.ts';

export const it: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(inaccettabile|vergogn*|scandaloso|ridicolo|assurdo|incredibile|indecente|inammissibile|pietoso)',
      '(arrabbiat[oa]|furios[oa]|delus[oa]|deludente|stuf[oa]|stanc[oa]|indignat[oa]|seccat[oa])',
      '(peggior*|pessim[oa]|orribile|terribile|schifo|merda|incompetent*)',
      '(truffa*|truffatori|frode|ladri|bugiardi|imbrogli*)',
      'mai più',
    ],
    impatience: [
      '(seconda|terza|quarta|quinta|ennesima) (volta|email|mail)',
      "(ancora (non|nessun*|nulla|niente|in attesa|aspettando)|di nuovo|finalmente|sollecito|un'altra volta)",
      '(da|sono) (\\d+|più|due|tre|settimane|giorni|mesi|oltre) *',
      '(nessuna|senza|alcuna) (risposta|notizia|soluzione)',
      '(nessuno (mi )?risponde|non (mi )?rispondete)',
      '(quanto tempo|fino a quando)',
    ],
    trouble: [
      '(rott[oa]|danneggiat[oa]|difettos[oa]|sbagliat[oa]|pers[oa]|manca|mancano|guast[oa]|errat[oa])',
      "(non|mai) (è |ho |l'ho |mi è )?(arrivat[oa]|ricevut[oa]|consegnat[oa]|funziona)",
      '(problema|problemi|ritardo|errore)',
    ],
    demand: [
      '(rimbors*|soldi indietro|risarcim*|sostituzione)',
      '(annullare|annullate|cancellare|recesso)',
      '(pretendo|esigo|chiedo il)',
    ],
    deadline: ['(entro|prima di) *', '(immediatamente|subito|urgente|ultimo avviso|ultimatum)'],
    polite: [
      '(per favore|per cortesia|cortesemente|gentilmente|potreste|potrebbe|cordiali saluti|distinti saluti|scusate)',
    ],
    thanks: ['(grazie|ringrazi*|perfetto|ottimo|contenta|contento|soddisfatt[oa]|eccellente)'],
  },
};
