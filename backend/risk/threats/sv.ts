import type { ThreatLexicon } from './threat-lexicon.ts';

export const sv: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(bestrid*|reklamer*) ~ (köpet|bank*|kort*|betalning*)',
      '(tvist*|ärende|köparskydd*) ~ (paypal|klarna)*',
      '(paypal|klarna|bank*|kort*) ~ (tvist|bestrid*|problem|pausa*|reklamer*|chargeback)',
      'pausar fakturan',
      '(bank*|kort*|paypal|klarna|visa|mastercard|swedbank|nordea|seb) ~ (bestrid*|tvist*|chargeback)',
      'bestrid*',
      '(bank*|kort*) ~ (stoppa*|dra tillbaka|återkalla*) ~ (betalning*|köpet|pengarna)',
    ],
    marketplace_claim: [
      '(ärende|anmäl*|garanti|ersättning) ~ (tradera|cdon|amazon*|blocket|fyndiq|ebay|a-ö|temu)',
      '(tradera|cdon|amazon*|blocket|ebay) ~ (ärende|anmäl*|garanti)',
      '(anmäl*|tvist*) ~ (tradera|cdon|amazon*|blocket|ebay|temu|vinted|sellpy|zalando|etsy)',
      '(tradera|cdon|amazon*|blocket|ebay|vinted) ~ avgör*',
    ],
    bad_review: [
      '(en|1) stjärn*',
      '(dålig*|negativ*|ärlig*) (recension*|omdöme*|betyg*)',
      '(lägger ut|skriver|recension*|omdöme*) ~ (tripadvisor|google|trustpilot|prisjakt|reco)',
      '(en etta|en stjärna|1 stjärna|en enda stjärna|ett bottenbetyg|lägsta betyg*|sämsta betyg*|bottenbetyg*)',
      '(recension*|omdöme*|betyg*) ~ (förtjän*|varna*|därefter)',
      '(räkna med|vänta er|vänta dig) ~ (recension*|omdöme*|betyg*|etta|stjärn*)',
    ],
    regulator: [
      '(allmänna reklamationsnämnden|arn|konsumentverket|konsumentvägledar*|telekområdgivarna|konsumentombudsman*|finansinspektionen|polisanmäl*|polisen)',
      '(arn|konsumentverket|konsumentombuds*|reklamationsnämnd*|finansinspektion*|pts|transportstyrelsen|polisanmäl*|polisen|elsäkerhetsverket|tillsynsmyndighet*)',
    ],
    lawyer: [
      '(tingsrätt*|juridiskt ombud|(min|vår) (advokat*|jurist*)|rättsskydd*|stämningsansök*|kronofogden|rättslig* åtgärd*)',
      '(tingsrätt*|domstol*|stämningsansök*|stämmer er|kronofogd*|inkasso|rättsskydd*|rättsligt|rättslig*|juridisk*)',
    ],
    media: [
      '(journalist*|plus på svt|uppdrag granskning|reporter*|(lokaltidning*|tidningen|svt|tv4|aftonbladet|expressen|pressen) ~ (hör*|skriv*|fråg*|ring*|kontakt*|kommentera|fallet))',
      '(lägger ut|lägga ut|filmen|videon|chatten|postar) ~ (tiktok|instagram|facebook|twitter|youtube|sociala medier|flashback)',
      '(pratat|prata|kontaktat|kontakta|mejlat|tipsat|ringt) (med )?(en )?(reporter*|journalist*|svt|tv4|tidning*|pressen)',
      '(lägger|lägga|postar|delar|sprider|publicer*) ~ (tiktok|instagram|insta|facebook|twitter|youtube|sociala medier|linkedin|flashback)',
    ],
    safety: [
      '(börja* ryka|rykte|brann|gnistrade|exploder*|smälte|elstöt*|kortslut*|fattade eld)',
      '(fick sy|stygn|andnöd|ambulans*|akuten|sjukhus*|allergisk chock|brännskad*|benbrott|välte)',
      '(börja* (brinna|ryka|glöda)|eldsvåda|kortslut*|elchock|elstöt|fick en stöt|brandkår*|ambulans*|akuten|sjukhus*|bränn* (mig|sig|hand*)|brände|förgift*|svalde|satte i halsen|svimma*|skar (mig|sig))',
      '(tog|tar|fattade|fatta) eld',
      '(höll på att|nära att) (kvävas|brinna|börja brinna)',
    ],
    data_protection: [
      '(ta bort|radera|raderas|registerutdrag) ~ (uppgifter|personuppgifter|konto|mejl*|allt)*',
      '(imy|integritetsskyddsmyndigheten|personnummer|registerutdrag)',
      'sluta mejla',
      '(radera|stryk) ~ (mina uppgifter|alla uppgifter|personuppgifter)',
      '(imy|integritetsskydd*|datainspektion*|dataskydd*|registerutdrag|rätten att bli glömd)',
      '(aldrig|inte) (gett|godkänt|samtyckt|lämnat) ~ (samtycke|tillstånd|nummer|uppgifter)*',
      '(sålt|delat|läckt|lämnat ut) ~ (mina uppgifter|mitt nummer|min adress|mina data)',
      '(hur|var|vem) ~ (fått|har ni|gett) ~ (mitt nummer|mina uppgifter|min adress|min mejl)',
    ],
    human_wanted: [
      '(prata|tala|chatta) (med|till) (en|någon|riktig*)',
      '(koppla mig|ring mig|ringa upp)',
      '(en människa|levande personal|riktig person|handläggare)',
      '(riktig|levande|verklig|fysisk) (människa|person|medarbetare|handläggare)',
      '(prata|tala|chatta) med (en|någon|er chef|chefen|personal)',
      '(ingen|inte en|slipp* prata med|trött på) (bot|robot|maskin|chatbot)',
    ],
  },
  takenBackBefore: ['(vill inte|ska inte|tänker inte|slipper)'],
  takenBackAfter: [],
  harmless: [
    '(fem|5) stjärnor',
    '(skydd|skydda*) (mot|för) *',
    '(brand|kortslutnings|överhettnings)skydd*',
    '(vän|kompis|bror|syster|man|fru|pappa|mamma|son|dotter|granne|kollega) ~ (advokat|jurist|journalist)',
    '(är|som) (advokat|jurist|journalist) *',
  ],
};
