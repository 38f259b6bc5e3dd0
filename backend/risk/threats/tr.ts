import type { ThreatLexicon } from './threat-lexicon.ts';

export const tr: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(paypal|bankam*|banka*|kart*) ~ (itiraz*|ihtilaf*|anlaşmazlık*|uyuşmazlık*|harcama itiraz*|ters ibraz*|iade talep*)',
      '(harcama|ödeme) itiraz*',
      '(chargeback|ters ibraz*|alıcı koruma*)',
    ],
    marketplace_claim: [
      '(trendyol|hepsiburada|amazon|n11|aliexpress|ebay|etsy|temu)* ~ (şikayet*|bildir*|itiraz*)',
      'a(dan)? z(ye)? garanti*',
    ],
    bad_review: [
      '(kötü|olumsuz|berbat) (yorum|değerlendirme|puan)*',
      '(tek|bir|1|sıfır) yıldız*',
      '(herkesi|insanları) ~ uyar*',
    ],
    regulator: [
      'tüketici (hakem|hakları|mahkeme|heyeti|derneği|koruma)*',
      '(cimer*|ticaret bakanlığı*|hakem heyeti*|alo 175)',
      '(savcılı|emniyet|polis)* ~ (suç duyurusu|şikayet|dolandır)*',
      'suç duyurusu*',
    ],
    lawyer: [
      'avukat(ım|ımız|ımla|ıma|a|la) ~ (görüş|başvur|iletişim|devre|arayacak|danış|ver)*',
      '(yasal|hukuki) (yol|işlem|süreç|hak|adım)*',
      '(dava (aç|et)*|mahkeme*|ihtarname*|icra*)',
    ],
    media: [
      'sosyal medya* ~ (paylaş|yay|duyur|ifşa|yaz)*',
      '(şikayetvar*|ifşa*|ekşi sözlük*)',
      '(twitter|instagram|facebook|tiktok)* ~ (paylaşacağ|yazacağ|ifşa|yayınlayacağ)*',
      '(basına|medyaya|gazeteye) *',
    ],
    safety: [
      '(alev aldı|alev al*|yangın*|yandı|yanıyor|tutuştu|patladı|patlama*|eridi|kısa devre*|duman çık*|kıvılcım*)',
      '(elektrik çarp*|çarpıldı|yaralan*|yanık*|kesildi elim|kanadı|kanama*)',
      '(alerjik reaksiyon|zehirlen*|boğul*|yuttu)',
      '(hastane*|acil servis*)',
    ],
    data_protection: [
      'kvkk*',
      '(kişisel )?veri(lerim|lerimi|lerimin|leri)? ~ (sil|imha|kaldır)*',
      '(hesabımı|bilgilerimi) ~ (silin|silinsin|silmenizi|kaldırın)',
    ],
    human_wanted: [
      '(müşteri temsilci|temsilci|yetkili|insan|operatör|gerçek kişi|müdür)*( (ile|biriyle|bir insanla|bir yetkiliyle))? (görüşmek|konuşmak|bağlan|aktar|görüş)*',
      'gerçek (bir )?(insan|kişi|temsilci)*',
      '(robot|bot) (değil|istemiyorum|olmasın)',
    ],
  },
  takenBackBefore: [],
  takenBackAfter: [
    '(istemiyorum|istemem|yazmak istemiyorum|yapmayacağım|açmayacağım|etmeyeceğim|yazmayacağım|gerek yok|vermek istemiyorum)',
  ],
  harmless: ['(ışık|lamba|led) yandı'],
};
