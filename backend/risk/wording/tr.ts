import type { WordingLexicon } from './wording-lexicon.ts';

export const tr: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(kabul edilemez|rezalet|skandal|saçmalık|saçma|inanılmaz|ayıp|utanç|yazıklar olsun|komik)',
      '(sinirli*|kızgın*|hayal kırıklığı*|bıktım|usandım|mağdur*|memnun değilim|memnuniyetsiz*)',
      '(en kötü|berbat|felaket|iğrenç|çöp)',
      '(dolandırıcı*|dolandırıldım|sahtekar*|yalancı*|yalan|hırsız*)',
      'bir daha asla',
    ],
    impatience: [
      '(ikinci|üçüncü|dördüncü|kaçıncı|defalarca) (kez|kere|defa|mesaj*|mail*)',
      '(hala|hâlâ|halen|tekrar|yine|artık|nihayet|defalarca)',
      '(\\d+|iki|üç|haftalardır|günlerdir|aylardır) (gündür|haftadır|aydır|saattir)?',
      '(cevap|yanıt|dönüş|geri dönüş) (yok|alamadım|gelmedi|yapılmadı|vermiyorsunuz|alamıyorum)',
      'ne kadar (daha|bekle)*',
      '(bekliyorum|bekletiliyorum)',
    ],
    trouble: [
      '(bozuk|kırık|hasarlı|yanlış|eksik|kayıp|yırtık|arızalı|kusurlu)',
      '(gelmedi|ulaşmadı|teslim edilmedi|almadım|çalışmıyor|alamadım)',
      '(sorun|problem|gecikme|gecikti|hata)*',
    ],
    demand: [
      '(iade*|para iadesi|paramı (geri|iade)|tazminat|değişim)*',
      '(iptal*)',
      'talep ediyorum',
    ],
    deadline: [
      '(yarına|bugün|pazartesi|salı|çarşamba|perşembe|cuma|akşama)* kadar',
      '(\\d+|iki|üç) (gün|saat) içinde',
      '(derhal|hemen|acilen|son (uyarı|şans))',
    ],
    polite: [
      '(lütfen|rica ederim|rica ediyorum|saygılar*|iyi günler|merhaba|kusura bakmayın|müsaitseniz)',
    ],
    thanks: ['(teşekkür*|sağ olun|sağolun|mükemmel|harika|memnunum|çok güzel)'],
  },
};
