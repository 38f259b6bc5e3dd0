import type { WordingLexicon } from './wording-lexicon.ts';

export const id: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(tidak bisa diterima|keterlaluan|memalukan|parah|konyol|kacau|gila|brengsek)',
      '(kecewa|marah|kesal|jengkel|emosi|muak|geram|tidak puas|mengecewakan)',
      '(terburuk|buruk|jelek|payah|sampah|hancur)',
      '(penipu|penipuan|tipu|ditipu|bohong|pembohong|curang)',
      '(kapok|tidak akan pernah)',
    ],
    impatience: [
      '(kedua|ketiga|keempat|berkali) (kali|kalinya|kali)*',
      '(masih (belum|tidak|menunggu)|sampai sekarang|sampai kapan|lagi lagi|akhirnya|sudah berapa)',
      '(sudah|selama) (\\d+|dua|tiga|berminggu|seminggu|sebulan) *',
      '(tidak|tanpa|belum|nggak|gak) (ada )?(balasan|respon|respons|jawaban|dibalas|dijawab|direspon)',
      '(berapa lama|lama sekali|kapan)',
    ],
    trouble: [
      '(rusak|cacat|pecah|sobek|salah|hilang|kurang|error|bocor)',
      '(belum|tidak) (sampai|datang|diterima|terima|dikirim|berfungsi|bisa)',
      '(masalah|terlambat|telat|kendala|keterlambatan)',
    ],
    demand: [
      '(refund|pengembalian (dana|uang)|kembalikan uang*|uang (saya )?kembali|ganti rugi|kompensasi|penggantian)',
      '(batalkan|pembatalan)',
      '(menuntut|minta ganti)',
    ],
    deadline: [
      '(sebelum|paling lambat) (besok|hari|tanggal|senin|selasa|rabu|kamis|jumat|sabtu|minggu)',
      'dalam (\\d+|dua|tiga|waktu) (hari|jam)*',
      '(segera|secepatnya|sekarang juga|terakhir kali)',
    ],
    polite: ['(tolong|mohon|harap|permisi|maaf|selamat (pagi|siang|sore|malam)|salam)'],
    thanks: ['(terima kasih|terimakasih|makasih|bagus|mantap|puas|suka)'],
  },
};
