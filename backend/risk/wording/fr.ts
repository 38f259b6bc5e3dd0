import type { WordingLexicon } from './wording-lexicon.ts';

export const fr: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      "(inadmissible|inacceptable|scandaleux|scandaleuse|honteux|honteuse|honte|lamentable|ridicule|incroyable|n'importe quoi|intolérable)",
      '(furieux|furieuse|en colère|énervé|déçu|déçue|mécontent*|marre|ras le bol|agacé)',
      '(pire|nul|nulle|horrible|catastroph*|incompétent*|merde|pourri)',
      '(arnaque*|escroc*|escroquerie|voleurs?|menteurs?|mensonge*)',
      '(plus jamais|jamais plus)',
    ],
    impatience: [
      '(deuxième|troisième|quatrième|2e|2ème|3e|3ème|énième) (fois|mail|message|relance|courriel)',
      '(toujours (pas|rien|aucun*|en attente)|encore une fois|à nouveau|enfin|relance)',
      '(depuis|ça fait|cela fait) (\\d+|plus|deux|trois|plusieurs|des) *',
      '(aucune|sans|pas de) (réponse|nouvelle|nouvelles|retour|suite)',
      'combien de temps',
      "j'attends (toujours|encore|depuis)",
    ],
    trouble: [
      '(cassé|cassée|abîmé|abîmée|endommagé|endommagée|défectueux|défectueuse|déchiré|perdu|perdue|manque|manquant|erroné|mauvais (article|produit|taille))',
      '(pas|jamais|rien) (reçu|arrivé|livré|été livré)',
      '(ne )?(fonctionne|marche) (pas|plus)',
      '(problème|problèmes|retard|erreur|en panne)',
    ],
    demand: [
      '(rembours*|dédommag*|indemnis*|remplacement|geste commercial)',
      '(annuler|annulation|annulez)',
      "(j'exige|exige|je demande|réclame)",
    ],
    deadline: [
      "(avant|d'ici|au plus tard) (demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|la|ce soir|\\d+)",
      '(sous|dans les) (\\d+|deux|trois|huit) *',
      '(immédiatement|sans délai|tout de suite|au plus vite|dernier (avertissement|délai)|ultimatum)',
    ],
    polite: [
      "(s'il vous plaît|svp|veuillez|pourriez vous|auriez vous|cordialement|bien à vous|excusez moi|bonjour)",
    ],
    thanks: ['(merci|remerci*|parfait|super|génial|ravi|ravie|satisfait|excellent)'],
  },
};
