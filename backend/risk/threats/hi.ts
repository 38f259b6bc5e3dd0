import type { ThreatLexicon } from './threat-lexicon.ts';

/** Devanagari and the Latin letters that most customers type it in. */
export const hi: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(बैंक|कार्ड|यूपीआई|upi|paypal|paytm) ~ (विवाद|चार्जबैक|शिकायत|रिवर्स|dispute|chargeback|complaint|reverse)*',
      '(chargeback|charge back|dispute) ~ (bank|card|daal*|karunga|karungi|raise|kar)*',
      'भुगतान-?विवाद',
      '(बैंक|कार्ड|यूपीआई|पेटीएम|फोनपे) ~ (चार्जबैक|रिवर्स|विवाद)*',
      '(bank|card|upi|paytm|phonepe) ~ (chargeback|dispute)*',
    ],
    marketplace_claim: [
      '(अमेज़न|अमेज़ॉन|फ्लिपकार्ट|मीशो|amazon|flipkart|meesho|myntra|snapdeal|olx) ~ (शिकायत|गारंटी|विक्रेता|रिपोर्ट|report|complain|complaint|claim|a to z)*',
      'ए-टू-ज़ेड',
      '(फ्लिपकार्ट|अमेज़न|अमेज़ॉन|अमेजन|मीशो|मिंत्रा|स्नैपडील|flipkart|amazon|meesho|myntra|snapdeal) ~ (शिकायत|फैसला|रिपोर्ट|दावा|दर्ज|report|complain|complaint|claim|shikayat|case)*',
    ],
    bad_review: [
      '(एक|1) (स्टार|तारा)',
      '(ek|1|one) star',
      '(रेटिंग|रिव्यू|समीक्षा) ~ (खराब|बिगाड़*|लिख*|दूंगा|दूँगा|दूंगी)*',
      '(review|rating) ~ (likhunga|likhungi|dunga|dungi|kharab|bura|daalunga|1|zero)*',
      '(एक|1|ek|one) (स्टार|सितारा|star)',
      '(रिव्यू|समीक्षा|रेटिंग|गूगल|review|rating|google) ~ (सबको बता*|बताऊँगा|बताऊंगा|बताऊंगी|लिखूँगा|लिखूंगा|लिखूंगी|खराब|likhunga|likhungi|sabko|bataunga|bataungi|kharab)*',
    ],
    regulator: [
      '(उपभोक्ता|ट्राई|लोकपाल|आरबीआई|पुलिस|हेल्पलाइन 1915)',
      '(consumer (forum|court|helpline)|trai|rbi|ombudsman|lokpal|police|fssai|dgca|irdai|upbhokta)',
      '(उपभोक्ता|कंज्यूमर|पुलिस|थाने|लोकपाल|आरबीआई|ट्राई|साइबर सेल|हेल्पलाइन|जिला फोरम)* ~ (शिकायत|फोरम|अदालत|एफआईआर|दर्ज|केस)*',
      '(consumer (forum|court|helpline|complaint)|police (complaint|station)|fir|cyber cell|rbi|trai|ombudsman)',
    ],
    lawyer: [
      '(वकील|कोर्ट|अदालत|मुकदमा|क़ानूनी|कानूनी|हर्जाना)',
      '(vakil|vakeel|lawyer|advocate|court|kanooni|legal notice|legal action|mukadma|case kar*)',
      '(वकील|लीगल नोटिस|कोर्ट|अदालत|मुकदमा|केस कर*|कानूनी|लीगल)',
      '(legal notice|vakil|vakeel|lawyer|court case|case karunga|case karungi|kanooni)',
      '(कोर्ट|अदालत) में (मिलेंगे|मिलते|देखेंगे|घसीट*)',
    ],
    media: [
      '(अख़बार|अखबार|पत्रकार|मीडिया (में|को)|पाठक स्तंभ|सोशल मीडिया (पर|में)|वायरल)',
      '(media ko|news (me|wal*)|aaj tak|akhbar|reporter|radio pe|viral|twitter pe|insta pe|youtube pe|social media pe)',
      '(सोशल मीडिया|फेसबुक|इंस्टाग्राम|ट्विटर|यूट्यूब|वीडियो|रील) ~ (वायरल|डाल दूँगा|डाल दूंगा|डालूँगा|डालूंगा|डालूंगी)',
      '(पत्रकार|न्यूज़ चैनल|मीडिया में)',
      '(video|reel|social media|insta|facebook|twitter|youtube) ~ (viral|daal dunga|daalunga|dalunga)',
    ],
    safety: [
      '(आग|धुआँ|धुआं|फट गया|झुलस*|करंट|जल गया|जल गई|चोट|अस्पताल|एलर्जी|घायल|विस्फोट|उड़ गया)',
      '(aag lag*|dhua*|blast|phat gay*|jal gay*|current lag*|chot|hospital|icu|allergy ~ (fir|phir|bataya)*|zakhmi)',
      '(आग लग*|जल ग*|धमाका|धुआँ|धुआं|करंट|झटका|चिंगारी|अस्पताल|एम्बुलेंस|चोट|खून|बेहोश|ज़हर|जहर|निगल*|एलर्जी)',
      '(aag|jal ga*|blast|phat ga*|dhuan*|current laga|jhatka|chingari|hospital|ambulance|khoon|behosh)',
      'करंट लग*',
    ],
    data_protection: [
      '(डेटा|डाटा|जानकारी|नंबर|डीपीडीपी|निजता) ~ (हटा*|मिटा*|डिलीट|लीक|अधिनियम|बेच*)',
      'डीपीडीपी',
      '(data|number|account|details) ~ (udao|hatao|delete|mita*|leak|bech*)',
      'dpdp',
      '(डेटा|डाटा|जानकारी) ~ (हटा*|मिटा*|डिलीट|बेच*|लीक|निकाल*)*',
      '(data|details|jankari) ~ (hata*|delete|mita*|bech*|leak)*',
    ],
    human_wanted: [
      '(इंसान|अधिकारी|एजेंट|व्यक्ति|आदमी|प्रतिनिधि) ~ (बात|करवा*|चाहिए|है)*',
      '(insaan|insan|agent|banda|executive|human|manager|real person) (se|ko|chahiye|bhejo|chaiye)',
      '(agent|insaan|executive|kisi) se baat',
      '(इंसान|आदमी|व्यक्ति|अधिकारी|एजेंट|मैनेजर|कर्मचारी|एग्जीक्यूटिव) ~ (बात|करवा*|करा*|जोड़*|चाहिए|मिला*)',
      '(insaan|insan|agent|manager|executive|senior|kisi aadmi) ~ (baat|chahiye|connect|karwa*|milao)',
    ],
  },
  takenBackBefore: ['(nahi|nahin|नहीं)'],
  takenBackAfter: [],
  harmless: [
    'कहाँ लिख*',
    '(consumer|upbhokta) (forum|court) wale assignment',
    'allergy (hai|है) kya',
    '(दोस्त|भाई|बहन|पति|पत्नी|पिता|माँ|बेटा|बेटी|पड़ोसी) ~ (वकील|पत्रकार)',
    '(dost|bhai|behen|pati|patni|papa|mummy|beta|beti|padosi) ~ (vakil|vakeel|lawyer|advocate|reporter)',
    'मैं (वकील|पत्रकार) *',
  ],
};
