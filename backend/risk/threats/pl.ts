import type { ThreatLexicon } from './threat-lexicon.ts';

export const pl: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(spór|sporu|reklamacj*|roszczeni*) ~ (paypal|bank|banku|karty|klarna)',
      '(paypal|bank|banku) ~ (spór|reklamacj*|zwrot środków|ochron*)',
      'otworzę spór',
      '(chargeback|obciążenie zwrotne|ochron[aęy] (kupujących|kupującego))',
      '(cofn|wycof|zakwestion)* ~ płatnoś*',
      '(spór|spor|sporu) ~ paypal*',
      '(reklamacj* transakcji|chargeback|obciążenie zwrotne)',
    ],
    marketplace_claim: [
      'od a do z',
      '(zgłos|zgłas|reklam|skarg|spór|dyskusj)* ~ (allegro|amazon|ebay|aliexpress|temu|etsy|olx)',
      'allegro protect',
      '(roszczeni*|zgłosz*|zgłaszam|spór|dyskusj*) ~ (amazon*|allegro|olx|vinted|erli|a-z)',
    ],
    bad_review: [
      '(negatywn|złą|zła|fataln|kiepsk|najgorsz)* (opini|ocen|recenzj|komentarz)*',
      '(jedną|jedna|1|zero|0) gwiazdk*',
      '(ostrze|przestrze)* ~ (innych|wszystkich)',
      '(opinię|opinie|opinia|ocenę|opisz*|gwiazdk*) ~ (opineo|google|znanego lekarza|do 1|z litości|ceneo|trustpilot)',
      'jedn* gwiazdk*',
    ],
    regulator: [
      '(uokik*|rzecznik* (praw )?konsument*|inspekcj* handlow*|federacj* konsument*|praw* konsument*)',
      '(zgłos|zawiadom|doniesieni)* ~ (policj|prokuratur)*',
      'na policję',
      '(rzecznik* (finansow*|konsument*|praw)*|knf|uke|ulc|inspekcj* handlow*|sanepid|federacj* konsument*)',
    ],
    lawyer: [
      '(mój|moim|mojemu|mojego|nasz) (adwokat|prawnik)*',
      '(do|z) (adwokata|prawnika|prawnikiem|adwokatem)',
      '(do sądu|na drogę sądową|drog[aęi] sądow*|pozew|pozwę|pozwać|w sądzie|kroki prawne|przedsądowe)',
    ],
    media: [
      '(opublikuj|opisz|wrzuc|udostępni|nagłośni|opubliku)* ~ (facebook|instagram|tiktok|twitter|internet|mediach|sieci|fejsie)*',
      '(media|mediach) społecznościow*',
      '(do gazety|do prasy|do telewizji|do mediów)',
      '(redakcj*|dziennikarz*|reporter*|uwaga tvn|program* interwencyj*|(gazet*|telewizj*|media) ~ (szuka*|opis*|napis*|zgłos*|dzwoni*|temat*))',
      '(nagrałem|nagrałam|film*|wideo|wrzuc*|wrzucam|post) ~ (tiktok*|facebook*|instagram*|internet*|youtube)',
    ],
    safety: [
      '(zapali|spali|podpali)(ł|ła|ło|ły)* (się)?',
      '(wybuch*|eksplod*|stopi*|zwarci*|porażeni* prądem|poraził* prąd*|dymi*|iskr*)',
      '(oparz*|poparz*|skalecz*|zrani*|obrażeni*|krwaw*)',
      '(reakcj* alergiczn*|zatruci*|zadławi*|połkn*|trując*)',
      '(szpital*|pogotowi*|sor)',
      'niebezpieczn* dla',
      '(dym|iskr*|zapalił*|wybuch*|poparz*|porazi*|szkło w|rozpięł* się|złamał* się pode mną)',
      '(szwy|szwów|sor|szpital*|pogotowi*|karetk*|uczulen*|wstrząs*|zatruci*|złaman*)',
    ],
    data_protection: [
      '(rodo|uodo)',
      '(usun|skasow|wykasow|usuwa)* ~ (dane|danych|konto)*',
      'prawo do bycia zapomnianym',
      '(wykasow*|wymaz*|usun*|usuń*) ~ (dane|danych|konto|numer*)*',
      '(wykaz danych|uodo|rodo)',
    ],
    human_wanted: [
      '(rozmawiać|porozmawiać|połącz*|kontakt) ~ (człowiekiem|konsultantem|konsultanta|pracownikiem|kierownikiem|żyw* osob*|przełożonym)',
      '(żywy|prawdziwy)* człowiek*',
      '(nie|dość) (z )?(botem|botów|robotem|automatem)',
      '(porozmawiać|pogadać|rozmawiać|połączyć) ~ (z kimś|z człowiekiem|z konsultantem|żyw*|z pracownikiem)',
      '^konsultant[.!]*$',
    ],
  },
  takenBackBefore: [
    '(nie|bez|nigdy)( (chcę|chciałbym|chciałabym|zamierzam|będę|planuję))?( (wystawiać|pisać|otwierać|zakładać|składać))?',
  ],
  takenBackAfter: [],
  harmless: ['(lampka|dioda|światło) ~ (zapali|zaświeci)* się'],
};
