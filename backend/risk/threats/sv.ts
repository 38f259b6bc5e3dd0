import type { ThreatLexicon } from './threat-lexicon.ts';

export const sv: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(bestrid*|reklamer*) ~ (köpet|bank*|kort*|betalning*)',
      '(tvist*|ärende|köparskydd*) ~ (paypal|klarna)*',
      '(paypal|klarna|bank*|kort*) ~ (tvist|bestrid*|problem|pausa*|reklamer*|chargeback)',
      'pausar fakturan',
    ],
    marketplace_claim: [
      '(ärende|anmäl*|garanti|ersättning) ~ (tradera|cdon|amazon*|blocket|fyndiq|ebay|a-ö|temu)',
      '(tradera|cdon|amazon*|blocket|ebay) ~ (ärende|anmäl*|garanti)',
    ],
    bad_review: [
      '(en|1) stjärn*',
      '(dålig*|negativ*|ärlig*) (recension*|omdöme*|betyg*)',
      '(lägger ut|skriver|recension*|omdöme*) ~ (tripadvisor|google|trustpilot|prisjakt|reco)',
    ],
    regulator: [
      '(allmänna reklamationsnämnden|arn|konsumentverket|konsumentvägledar*|telekområdgivarna|konsumentombudsman*|finansinspektionen|polisanmäl*|polisen)',
    ],
    lawyer: [
      '(tingsrätt*|juridiskt ombud|(min|vår) (advokat*|jurist*)|rättsskydd*|stämma|stämning*|kronofogden|rättslig* åtgärd*)',
    ],
    media: [
      '(journalist*|plus på svt|uppdrag granskning|reporter*|(lokaltidning*|tidningen|svt|tv4|aftonbladet|expressen|pressen) ~ (hör*|skriv*|fråg*|ring*|kontakt*|kommentera|fallet))',
      '(lägger ut|lägga ut|filmen|videon|chatten|postar) ~ (tiktok|instagram|facebook|twitter|youtube|sociala medier|flashback)',
    ],
    safety: [
      '(börja* ryka|rykte|brann|gnistrade|exploder*|smälte|elstöt*|kortslut*|fattade eld)',
      '(sy|stygn|andnöd|ambulans*|akuten|sjukhus*|allergisk chock|brännskad*|benbrott|välte)',
    ],
    data_protection: [
      '(ta bort|radera|raderas|registerutdrag) ~ (uppgifter|personuppgifter|konto|mejl*|allt)*',
      '(imy|integritetsskyddsmyndigheten|personnummer|registerutdrag)',
      'sluta mejla',
    ],
    human_wanted: [
      '(prata|tala|chatta) (med|till) (en|någon|riktig*)',
      '(koppla mig|ring mig|ringa upp)',
      '(en människa|levande personal|riktig person|handläggare)',
    ],
  },
  takenBackBefore: ['(vill inte|ska inte|tänker inte|slipper)'],
  takenBackAfter: [],
  harmless: ['(fem|5) stjärnor'],
};
