import { readDataFile } from '../measuring/data-file.ts';

export interface Message {
  language: string;
  isComplaint: boolean;
  text: string;
}

export interface MessageSet {
  name: string;
  /** As in the model's list of what it was trained on. */
  trainingName: string | null;
  messages: Message[];
}

/**
 * Sets of messages that nobody in this project wrote; a mood set counts as complaint what is
 * labelled `neg`, and as none what is `pos`; `neu` is neither, and is left out: annotators put news
 * about bad things there, and questions that are none.
 */
const FILES: [name: string, file: RegExp, trainingName: string | null][] = [
  ['preotiuc', /^en_preotiuc2019_complaint_tweets.*\.tsv$/, null],
  ['airline', /^en_us_airline_tweets.*\.tsv$/, null],
  ['viocd', /^vi_uit_viocd.*\.tsv$/, null],
  ['dissatisfied', /^en_uss_dissatisfied_turns.*\.tsv$/, null],
  ['umsab', /^multi_umsab_xlmt_tweets.*\.tsv$/, null],
  ['waimai', /^zh_waimai_delivery.*\.tsv$/, null],
  ['hotel', /^zh_hotel_htl.*\.tsv$/, null],
  ['shopping', /^zh_online_shopping.*\.tsv$/, null],
  ['jrte', /^ja_jrte_hotel_reviews.*\.tsv$/, null],
  ['ar_reviews', /^ar_product_restaurant_reviews.*\.tsv$/, null],
  ['bahn', /^de_germeval2017_bahn.*\.tsv$/, null],
  ['nusax', /^multi_nusax_reviews.*\.tsv$/, 'nusax_reviews'],
  ['wisesight', /^th_wisesight_brand_messages.*\.tsv$/, 'wisesight_messages'],
  ['nsmc', /^ko_nsmc_movie.*\.tsv$/, 'nsmc_movie'],
  ['xed', /^multi_xed_subtitles.*\.tsv$/, 'xed_subtitles'],
];

export function readMessageSets(dataFolder: string | null): MessageSet[] {
  return FILES.map(([name, file, trainingName]) => ({
    name,
    trainingName,
    messages: readMessages(dataFolder, file),
  }));
}

/** Ordinary requests; whatever fires on them is a false alarm. */
export function readPlainRequests(dataFolder: string | null): Message[] {
  return readMessages(dataFolder, /^en_plain_requests_false_alarm.*\.tsv$/);
}

function readMessages(dataFolder: string | null, file: RegExp): Message[] {
  return readDataFile(dataFolder, file)
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => line.split('\t')[1] !== 'neu')
    .map((line) => {
      const [language = 'und', label, text = ''] = line.split('\t');
      return { language, isComplaint: label === '1' || label === 'neg', text };
    });
}
