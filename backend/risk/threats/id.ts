import type { ThreatLexicon } from './threat-lexicon.ts';

export const id: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(sengketa|dispute|klaim|komplain) ~ (paypal|bank|kartu kredit)',
      '(paypal|bank|kartu kredit) ~ (sengketa|dispute|klaim|chargeback|perlindungan pembeli)',
      '(chargeback|perlindungan pembeli)',
      '(batalkan|menyanggah|sanggah) (pembayaran|transaksi)',
      '(sanggah*|mengajukan sanggahan|penerbit kartu|chargeback) ~ (transaksi|biaya|kartu|bank|kembali)*',
    ],
    marketplace_claim: [
      '(lapor|laporkan|melaporkan|komplain|adukan) ~ (shopee|tokopedia|lazada|bukalapak|amazon|tiktok shop|blibli)',
      'pusat resolusi',
      '(ajuin|ajukan|mengajukan|lapor*|komplain) ~ (shopee|lazada|tokopedia|tokped|bukalapak|tiktok shop)',
    ],
    bad_review: [
      '(bintang|rating) (1|satu|nol|0)',
      '(ulasan|review|penilaian|rating|komentar) (buruk|jelek|negatif|rendah)',
      '(peringatkan|kasih tahu) ~ (orang lain|semua orang|pembeli lain)',
      '(review|ulasan|ulas|rating) ~ (jujur|gmaps|google|jelek|apa adanya|bintang 1|satu)',
      'bintang (1|satu)',
    ],
    regulator: [
      '(ylki|bpkn|perlindungan konsumen|lembaga konsumen|kementerian perdagangan|bpsk)',
      '(lapor|laporkan|melaporkan) ~ (polisi|pihak berwajib|pihak berwenang)',
      '(ojk|kominfo|bpkn|bpom|kemendag|lapor.go.id|disperindag|ylki|bank indonesia)',
    ],
    lawyer: [
      '(jalur|tindakan|langkah|proses|upaya) hukum',
      '(pengacara saya|kuasa hukum|hubungi pengacara|lewat pengacara|pengadilan|menggugat|gugat|somasi|menuntut|tuntut kalian)',
      '(pengacara|lbh|gugat*|digugat|somasi|jalur hukum|pengadilan|polisi)',
    ],
    media: [
      '(posting|viralkan|sebarkan|unggah|post|share|upload) ~ (media sosial|medsos|sosmed|facebook|instagram|tiktok|twitter)',
      '(viralkan|diviralkan|kaskus)',
      'ke media',
      '(viralin|viralkan|diviralkan|surat pembaca|wartawan|ke media|akun info)',
      '(tiktok|twitter|ig|instagram|fb) ~ (viral*|biar|video)',
    ],
    safety: [
      '(terbakar|kebakaran|meledak|ledakan|meleleh|berasap|keluar asap|percikan api|korsleting)',
      '(tersengat listrik|kesetrum|tersetrum|luka|terluka|cedera|luka bakar|berdarah)',
      '(reaksi alergi|keracunan|tertelan|tersedak)',
      '(rumah sakit|ugd)',
      '(terbakar|meledak|asap|percikan|bau gas|kesetrum|korslet|luka bakar|dijahit|patah tulang|pecah sendiri)',
      '(muntaber|keracunan|puskesmas|rumah sakit|igd|ugd|alergi)',
    ],
    data_protection: [
      '(hapus|menghapus|penghapusan) ~ (data|akun|informasi pribadi)*',
      '(uu pdp|kebocoran data|data (pribadi )?saya bocor)',
      '(hapus|dihapus|menghapus) ~ (data|akun|nomor)*',
      '(data|akun) ~ (dihapus|hapus|bocor|disebar)',
    ],
    human_wanted: [
      '(bicara|berbicara|ngobrol|chat|sambungkan|hubungkan) (dengan|sama|ke) ?(seorang |petugas )?(manusia|orang|cs|customer service|agen|petugas|admin|manajer|operator)*',
      '(orang asli|manusia asli)',
      '(bukan|jangan) (bot|robot|balasan otomatis)',
      '(ngomong|bicara|disambungkan|sambungkan|chat) (sama|dengan|ke) (orang|petugas|cs|manusia|admin|operator)',
      '(operatornya|manusia asli)',
    ],
  },
  takenBackBefore: [
    '(tidak|tak|nggak|gak|bukan|jangan|tanpa|belum)( (mau|ingin|akan|berniat|perlu))?( (kasih|memberi|memberikan|membuka|menulis|buka))?',
  ],
  takenBackAfter: [],
  harmless: ['(tahan|anti) (api|terbakar)', 'luka* diskon'],
};
