import type { ThreatLexicon } from './threat-lexicon.ts';

export const nl: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(geschil|claim|zaak|dispuut|klacht) ~ (paypal|klarna|bank|creditcard*)',
      '(paypal|klarna) ~ (geschil|claim|dispuut|aankoopbescherming|kopersbescherming)',
      '(aankoopbescherming|kopersbescherming|koperbescherming)',
      '(terugboek*|storneren|storneer|chargeback*)',
      'betaling ~ (betwist*|terugdraaien|terughalen)',
      'geschil (openen|starten|indienen)',
    ],
    marketplace_claim: [
      'a tot z',
      '(meld*|klacht*|klaag|claim*) ~ (amazon|bol|bol.com|ebay|marktplaats|aliexpress|temu|etsy)',
    ],
    bad_review: [
      '(slechte|negatieve|vernietigende|eerlijke) (recensie|review|beoordeling|feedback)s?',
      '(één|een|1|nul|0) ster(ren)?',
      '(slecht|negatief) beoordelen',
      '(anderen|iedereen) ~ waarschuwen',
    ],
    regulator: [
      'consumentenbond*',
      'consuwijzer',
      '(acm|autoriteit consument*|geschillencommissie|consumentenautoriteit|economische inspectie|ombudsman)',
      '(aangifte|politie) ~ (doen|oplichting|politie|fraude)',
      'aangifte (doe|doen)',
      'doe* ~ aangifte',
    ],
    lawyer: [
      '(mijn|een|onze) (advocaat|jurist) ~ (in|inschakelen|sturen|neemt|contact|overdragen)',
      '(schakel|neem contact op met|overleg met) (mijn|een|onze) (advocaat|jurist|rechtsbijstand*)',
      '(juridische|gerechtelijke) (stap|actie|procedure|maatregel)*',
      '(rechtszaak|rechter|rechtbank|incassobureau|ingebrekestelling|rechtsbijstandverzekering)',
    ],
    media: [
      '(zet|plaats|deel|post|publiceer|verspreid|gooi)(en)? ~ (facebook|instagram|tiktok|twitter|social media|sociale media|internet|online)',
      '(social media|sociale media|facebook) ~ (zetten|delen|plaatsen|posten)',
      '(de pers|de media|kassa|radar) ~ (inschakelen|stappen|benaderen|inlichten)',
      'naar (de pers|de media|radar|kassa)',
    ],
    safety: [
      '(in brand|vlam gevat|vloog in brand|brand gevlogen|ontploft|ontplofte|geëxplodeerd|explosie|gesmolten|doorgebrand)',
      '(elektrische schok|schok gekregen|kortsluiting|stroomstoot|geëlektrocuteerd)',
      '(gewond|gewonde|verwond|letsel|brandwond*|verbrand|gesneden aan|bloed*)',
      '(allergische reactie|vergiftig*|gestikt|stikken|ingeslikt|giftig)',
      '(ziekenhuis|spoedeisende hulp)',
      '(rook|vonken) (uit|kwam|komt)',
      'gevaarlijk voor',
    ],
    data_protection: [
      '(avg|gdpr)',
      '(verwijder|wis|schrap)* ~ (gegevens|persoonsgegevens|account|data)',
      '(gegevens|persoonsgegevens) ~ (verwijder|wissen)*',
      'recht op (vergetelheid|inzage|verwijdering)',
      'autoriteit persoonsgegevens',
    ],
    human_wanted: [
      '(medewerker|mens|persoon|manager|leidinggevende|iemand) (te )?(spreken|praten|chatten)',
      '(spreken|praten|chatten) met (een|uw|je) (echte? )?(medewerker|mens|persoon|manager|leidinggevende)',
      '(echt|echte) (mens|persoon|medewerker)',
      '(geen|niet met een|stop met) (robot|bot|chatbot|automatische antwoorden)',
    ],
  },
  takenBackBefore: [
    '(geen|niet|zonder|nooit)( (een|de|meteen|direct|in|naar))?( (slechte|negatieve))?',
  ],
  takenBackAfter: ['niet (nodig|indienen|openen|achterlaten|schrijven)'],
  harmless: ['niet in brand', 'bloedrood', 'bloedsuiker*'],
};
