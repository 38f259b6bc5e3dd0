import type { ThreatLexicon } from './threat-lexicon.ts';

export const da: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(indsigelse|tilbageførs*|chargeback|dispute) ~ (bank*|nets|kort*|betaling*)',
      '(bank*|nets|kort*|paypal|klarna) ~ (indsigelse|sag|tilbageføre|tvist|chargeback)',
      'paypal sag',
    ],
    marketplace_claim: [
      '(sag|anmeld*|klage*|garanti*) ~ (amazon*|dba|miinto|ebay|temu|trendsales|zalando)',
      '(amazon*|dba|miinto|ebay|temu|trendsales) ~ (sag|anmeld*|klage*|garanti|profil)',
    ],
    bad_review: [
      '(en|1|én) stjerne*',
      '(dårlig*|negativ*|ærlig*) (anmeldelse*|bedømmelse*)',
      '(fremtidige gæster|anmeldelse*|skriver) ~ (læse|google|trustpilot|tripadvisor|advar*)',
    ],
    regulator: [
      '(forbrugerklagenævn*|center for klageløsning|teleankenævn*|forbrugerombudsmand*|forbrugerrådet|finanstilsynet|pakkerejse-ankenævnet|ankenævn*|politiet|politianmeld*)',
    ],
    lawyer: [
      '((min|vores) advokat*|stævning*|småsagsproces*|retshjælp*|retten|inkasso|juridisk* skridt*|søgsmål)',
    ],
    media: [
      '(kontant|ekstra bladet|journalist*|avisen|lokalavisen|tv2|operation x|reporter*|pressen|politiken|dr) ~ (ringet|samler|skriv*|kontakt*|histori*|interess*|svare)',
      '(smider|lægger|poster|video*|filmen) ~ (tiktok|instagram|facebook|twitter|youtube|sociale medier)',
    ],
    safety: [
      '(slog gnister|gnister|brændte et|brændt|kom røg|røg af|eksplod*|smeltede|elektrisk stød|kortslut*|gik ild|i brand)',
      '(akutmodtagelse*|skadestue*|hospital*|kvalt|sting|brækket|allergisk* chok|ambulance*|kommer til skade)',
    ],
    data_protection: [
      '(slet|slette|fjern) ~ (nummer|data|oplysninger|konto|alt)*',
      '(datatilsynet|cpr-nummer|indsigt i mine)',
    ],
    human_wanted: [
      '(tale|snakke|chatte) med (en|et|nogen)',
      '(ringe mig op|ring mig op|ring til mig)',
      '(et menneske|levende mennesker|rigtig person|en medarbejder)',
    ],
  },
  takenBackBefore: ['(vil ikke|har ikke tænkt mig|skal ikke)'],
  takenBackAfter: [],
  harmless: ['(fem|5) stjerner'],
};
