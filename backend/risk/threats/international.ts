import type { ThreatLexicon } from './threat-lexicon.ts';

/** Words that customers of any language use as they are. */
export const international: ThreatLexicon = {
  words: false,
  phrases: {
    dispute: ['charge ?back', 'paypal ~ (dispute|buyer protection)'],
    marketplace_claim: ['a-?(to)?-?z (guarantee|claim)'],
    bad_review: ['trustpilot'],
    regulator: [],
    lawyer: [],
    media: [],
    safety: [],
    data_protection: ['gdpr'],
    human_wanted: [],
  },
  takenBackBefore: [],
  takenBackAfter: [],
  harmless: [],
};
