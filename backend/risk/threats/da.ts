import type { ThreatLexicon } from './threat-lexicon.ts';

export const da: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(indsigelse|tilbageførs*|chargeback|dispute) ~ (bank*|nets|kort*|betaling*)',
      '(bank*|nets|kort*|paypal|klarna) ~ (indsigelse|sag|tilbageføre|tvist|chargeback)',
      'paypal sag',
      '(bank*|kort*|nets|dankort*|visa|mastercard|paypal|klarna) ~ (indsigelse*|tilbagef*|bestrid*|chargeback)',
      '(indsigelse|indsige) ~ (betaling*|bank*|kort*|træk*)',
      'tilbageføre*',
    ],
    marketplace_claim: [
      '(sag|anmeld*|klage*|garanti*) ~ (amazon*|dba|miinto|ebay|temu|trendsales|zalando)',
      '(amazon*|dba|miinto|ebay|temu|trendsales) ~ (sag|anmeld*|klage*|garanti|profil)',
      '(sag|klage*|anmeld*|tvist*) ~ (amazon*|dba|ebay|temu|trendsales|zalando|miinto|vinted|etsy|elgiganten marketplace|wish)',
      '(amazon*|dba|ebay|temu|trendsales|vinted|etsy) ~ afgør*',
    ],
    bad_review: [
      '(en|1|én) stjerne*',
      '(dårlig*|negativ*|ærlig*) (anmeldelse*|bedømmelse*)',
      '(fremtidige gæster|anmeldelse*|skriver) ~ (læse|google|trustpilot|tripadvisor|advar*)',
      '(anmeldelse*|bedømmelse*|stjerne*) ~ (fortjen*|advar*|derefter)',
      '(forberede|forvente|regne med) ~ (anmeldelse*|stjerne*|bedømmelse*)',
      '(en|én|1|nul) stjerne*',
    ],
    regulator: [
      '(forbrugerklagenævn*|center for klageløsning|teleankenævn*|forbrugerombudsmand*|forbrugerrådet|finanstilsynet|pakkerejse-ankenævnet|ankenævn*|politiet|politianmeld*)',
      '(forbrugerklagenævn*|forbrugerombuds*|forbrugerråd*|ankenævn*|sikkerhedsstyrelsen|finanstilsyn*|konkurrence- og*|fødevarestyrelsen|politiet|politianmeld*|arbejdstilsyn*|trafikstyrelsen|klageportalen)',
    ],
    lawyer: [
      '((min|vores) advokat*|stævning*|småsagsproces*|retshjælp*|i retten|inkasso|juridisk* skridt*|søgsmål)',
      '((min|vores) advokat|byretten|domstol*|stævning*|retshjælp*|sagsanlæg|fogedret*|påkrav)',
    ],
    media: [
      '(kontant|ekstra bladet|journalist*|avisen|lokalavisen|tv2|operation x|reporter*|pressen|politiken|dr) ~ (ringet|samler|skriv*|kontakt*|histori*|interess*|svare)',
      '(smider|lægger|poster|video*|filmen) ~ (tiktok|instagram|facebook|twitter|youtube|sociale medier)',
      '(journalist*|ekstra bladet|pressen|lokalavis*|reporter*) ~ (kontakt*|skriv*|ring*|interess*|histori*|artikel|fortæl*)',
      '(video*|film*|det her|det hele) ~ (tiktok|instagram|insta|facebook|twitter|youtube|sociale medier|linkedin)',
    ],
    safety: [
      '(slog gnister|gnister|brændte et|brændt|kom røg|røg af|eksplod*|smeltede|elektrisk stød|kortslut*|gik ild|i brand)',
      '(akutmodtagelse*|skadestue*|hospital*|kvalt|sting|brækket|allergisk* chok|ambulance*|kommer til skade)',
      '(brød i brand|gik i brand|i brand|sprang i luften|kortslut*|(fik|et|elektrisk) stød|brandvæsen*|ambulance*|skadestue*|sygehus*|hospital*|forgift*|slugt*|kvalt|besvim*|skar (mig|sig))',
    ],
    data_protection: [
      '(slet|slette|fjern) ~ (nummer|data|oplysninger|konto|alt)*',
      '(datatilsynet|cpr-nummer|indsigt i mine)',
      '(slette|slettes|slettet) ~ (mine data|mine oplysninger)',
      '(datatilsyn*|persondata*|gdpr|indsigtsanmodning|retten til at blive glemt)',
      '(data|oplysninger) (slettet|fjernet|videregivet|solgt|lækket)',
      '(aldrig|ikke) (givet|gav) ~ (samtykke|tilladelse|nummer|oplysninger)',
    ],
    human_wanted: [
      '(tale|snakke|chatte) med (en|et|nogen)',
      '(ringe mig op|ring mig op|ring til mig)',
      '(et menneske|levende mennesker|rigtig person|en medarbejder)',
      '(rigtigt?|levende|ægte) (menneske*|person|medarbejder*)',
      '(tale|snakke|chatte) med (et menneske|en|nogen|jeres chef|en chef|personale*)',
      '(ikke en|ingen|træt af) (bot|robot|maskine|chatbot)',
    ],
  },
  takenBackBefore: ['(vil ikke|har ikke tænkt mig|skal ikke)'],
  takenBackAfter: [],
  harmless: [
    'slet ikke',
    '(fem|5) stjerner',
    '(beskyttelse|beskytte*|sikret) mod *',
    '(brand|kortslutnings|overophednings)sik*',
    '(ven|veninde|bror|søster|mand|kone|far|mor|søn|datter|nabo|kollega) ~ (advokat|jurist|journalist)',
    '(er|som) (advokat*|jurist|journalist) *',
    'du er en stjerne',
  ],
};
