import type { ThreatLexicon } from './threat-lexicon.ts';

/** Devanagari and the Latin letters that most customers type it in. */
export const hi: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(बैंक|कार्ड|यूपीआई|upi|paypal|paytm) ~ (विवाद|चार्जबैक|शिकायत|रिवर्स|dispute|chargeback|complaint|reverse)*',
      '(chargeback|charge back|dispute) ~ (bank|card|daal*|karunga|karungi|raise|kar)*',
      'भुगतान-?विवाद',
    ],
    marketplace_claim: [
      '(अमेज़न|अमेज़ॉन|फ्लिपकार्ट|मीशो|amazon|flipkart|meesho|myntra|snapdeal|olx) ~ (शिकायत|गारंटी|विक्रेता|रिपोर्ट|report|complain|complaint|claim|a to z)*',
      'ए-टू-ज़ेड',
    ],
    bad_review: [
      '(एक|1) (स्टार|तारा)',
      '(ek|1|one) star',
      '(रेटिंग|रिव्यू|समीक्षा) ~ (खराब|बिगाड़*|लिख*|दूंगा|दूँगा|दूंगी)*',
      '(review|rating) ~ (likhunga|likhungi|dunga|dungi|kharab|bura|daalunga|1|zero)*',
    ],
    regulator: [
      '(उपभोक्ता|ट्राई|लोकपाल|आरबीआई|पुलिस|हेल्पलाइन 1915)',
      '(consumer (forum|court|helpline)|trai|rbi|ombudsman|lokpal|police|fssai|dgca|irdai|upbhokta)',
    ],
    lawyer: [
      '(वकील|कोर्ट|अदालत|मुकदमा|क़ानूनी|कानूनी|हर्जाना)',
      '(vakil|vakeel|lawyer|advocate|court|kanooni|legal notice|legal action|mukadma|case kar*)',
    ],
    media: [
      '(अख़बार|अखबार|पत्रकार|मीडिया (में|को)|पाठक स्तंभ|सोशल मीडिया (पर|में)|वायरल)',
      '(media ko|news (me|wal*)|aaj tak|akhbar|reporter|radio pe|viral|twitter pe|insta pe|youtube pe|social media pe)',
    ],
    safety: [
      '(आग|धुआँ|धुआं|फट गया|झुलस*|करंट|जल गया|जल गई|चोट|अस्पताल|एलर्जी|घायल|विस्फोट|उड़ गया)',
      '(aag lag*|dhua*|blast|phat gay*|jal gay*|current lag*|chot|hospital|icu|allergy ~ (fir|phir|bataya)*|zakhmi)',
    ],
    data_protection: [
      '(डेटा|डाटा|जानकारी|नंबर|डीपीडीपी|निजता) ~ (हटा*|मिटा*|डिलीट|लीक|अधिनियम|बेच*)',
      'डीपीडीपी',
      '(data|number|account|details) ~ (udao|hatao|delete|mita*|leak|bech*)',
      'dpdp',
    ],
    human_wanted: [
      '(इंसान|अधिकारी|एजेंट|व्यक्ति|आदमी|प्रतिनिधि) ~ (बात|करवा*|चाहिए|है)*',
      '(insaan|insan|agent|banda|executive|human|manager|real person) (se|ko|chahiye|bhejo|chaiye)',
      '(agent|insaan|executive|kisi) se baat',
    ],
  },
  takenBackBefore: ['(nahi|nahin|नहीं)'],
  takenBackAfter: [],
  harmless: ['(consumer|upbhokta) (forum|court) wale assignment', 'allergy (hai|है) kya'],
};
