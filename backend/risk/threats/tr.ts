import type { ThreatLexicon } from './threat-lexicon.ts';

export const tr: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(paypal|bankam*|banka*|kart*) ~ (itiraz*|ihtilaf*|anlaşmazlık*|uyuşmazlık*|harcama itiraz*|ters ibraz*|iade talep*)',
      '(harcama|ödeme) itiraz*',
      '(chargeback|ters ibraz*|alıcı koruma*)',
      '(ters ibraz|harcama itiraz*|chargeback|bankam* ~ (itiraz|iade|iptal))',
    ],
    marketplace_claim: [
      '(trendyol|hepsiburada|amazon|n11|aliexpress|ebay|etsy|temu)* ~ (şikayet*|bildir*|itiraz*)',
      'a(dan)? z(ye)? garanti*',
      '(n11|trendyol|hepsiburada|amazon|çiçeksepeti|getir|yemeksepeti)* ~ (talep|şikayet*|bildir*|iade talebi|uyuşmazlık)',
    ],
    bad_review: [
      '(kötü|olumsuz|berbat) (yorum|değerlendirme|puan)*',
      '(tek|bir|1|sıfır) yıldız*',
      '(herkesi|insanları) ~ uyar*',
      '(şikayetvar*|ekşi sözlük*)',
      "(puanımı|yorum*|yıldız*) ~ (bire|1'e|indir*|tek|düşür*|ifşa*|paylaş*)",
      'ifşa ed*',
    ],
    regulator: [
      'tüketici (hakem|hakları|mahkeme|heyeti|derneği|koruma)*',
      '(cimer*|ticaret bakanlığı*|hakem heyeti*|alo 175)',
      '(savcılı|emniyet|polis)* ~ (suç duyurusu|şikayet|dolandır)*',
      'suç duyurusu*',
      '(btk|bddk|bimer|cimer|spk|epdk|shgm|rekabet kurumu|ticaret bakanlığı|tüketici mahkemesi)*',
    ],
    lawyer: [
      'avukat(ım|ımız|ımla|ıma|a|la) ~ (görüş|başvur|iletişim|devre|arayacak|danış|ver)*',
      '(yasal|hukuki) (yol|işlem|süreç|hak|adım)*',
      '(dava (aç|et)*|mahkeme*|ihtarname*|icra*)',
      '(hukuk müşavir*|dava|avukat*|arabulucu*|noter ihtar*|ihtarname|icra) *',
    ],
    media: [
      'sosyal medya* ~ (paylaş|yay|duyur|ifşa|yaz)*',
      '(şikayetvar*|ifşa*|ekşi sözlük*)',
      '(twitter|instagram|facebook|tiktok)* ~ (paylaşacağ|yazacağ|ifşa|yayınlayacağ)*',
      '(basına|medyaya|gazeteye) *',
      '(gazete*|gazeteci*|televizyon*|haber*|yerel radyo|muhabir*|basın*) ~ (yaz*|ara*|ilet*|yoll*|köşe*)',
      '(video*|paylaş*|gönderi) ~ (tiktok*|instagram*|twitter*|youtube*|sosyal medya*)',
    ],
    safety: [
      '(alev aldı|alev al*|yangın*|yandı|yanıyor|tutuştu|patladı|patlama*|eridi|kısa devre*|duman çık*|kıvılcım*)',
      '(elektrik çarp*|çarpıldı|yaralan*|yanık*|kesildi elim|kanadı|kanama*)',
      '(alerjik reaksiyon|zehirlen*|boğul*|yuttu)',
      '(hastane*|acil servis*)',
      '(duman|yandı|alev*|patladı*|kıvılcım*|çarptı|yanık*|kilitlendi|kırıl* ~ (kol|bacak|kemik))*',
      '(acil servis*|hastane*|dikiş*|alerji*|zehirlen*|kaza geçir*|kemiğim)',
    ],
    data_protection: [
      'kvkk*',
      '(kişisel )?veri(lerim|lerimi|lerimin|leri)? ~ (sil|imha|kaldır)*',
      '(hesabımı|bilgilerimi) ~ (silin|silinsin|silmenizi|kaldırın)',
      '(silin|siliniz|yok edil*|imha) ~ (veri*|bilgi*)*',
      '(verilerim*|bilgilerim*|numaram*) ~ (silin*|yok|satt*|sildir*|paylaş*)',
      'kvkk',
    ],
    human_wanted: [
      '(müşteri temsilci|temsilci|yetkili|insan|operatör|gerçek kişi|müdür)*( (ile|biriyle|bir insanla|bir yetkiliyle))? (görüşmek|konuşmak|bağlan|aktar|görüş)*',
      'gerçek (bir )?(insan|kişi|temsilci)*',
      '(robot|bot) (değil|istemiyorum|olmasın)',
      '(yetkili|canlı|gerçek) ~ (görüş*|bağla*|konuş*|biri*|insan)',
      'telefonda görüş*',
    ],
  },
  takenBackBefore: [],
  takenBackAfter: [
    '(istemiyorum|istemem|yazmak istemiyorum|yapmayacağım|açmayacağım|etmeyeceğim|yazmayacağım|gerek yok|vermek istemiyorum)',
  ],
  harmless: ['(ışık|lamba|led) yandı'],
};
