import type { ThreatLexicon } from './threat-lexicon.ts';

/** Words that customers of any language use as they are. */
export const international: ThreatLexicon = {
  words: false,
  phrases: {
    // "PP-D-123456" is how PayPal numbers its cases.
    dispute: ['charge ?back', 'paypal ~ (dispute|buyer protection)', 'pp-[dr]-?\\d{4,}'],
    marketplace_claim: [
      'a-?(to)?-?z (guarantee|claim)',
      'a-(to-)?z',
      '(amazon|亚马逊|亞馬遜|アマゾン|아마존|أمازون|امازون|อเมซอน|амазон)~a-?(to)?-?z',
      'a-?(to)?-?z~(amazon|亚马逊|亞馬遜|アマゾン|아마존|أمازون|امازون|อเมซอน|амазон)',
    ],
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
