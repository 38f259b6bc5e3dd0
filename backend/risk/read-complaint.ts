import type { LanguageTag, Reason } from '../domain.ts';
import { type ComplaintFeatures, readFeatures, SIGNS } from './complaint-features.ts';
import { type ComplaintModel, loadComplaintModel } from './complaint-model.ts';
import { primarySubtag } from './folded-words.ts';
import { createLexicons } from './lexicons.ts';
import { textReasons } from './text-reasons.ts';

/** What the words of a message alone say; threats are found apart. */
export interface Complaint {
  /** 0–1, calibrated: of messages given 0.7, some seven in ten of the corpus were complaints. */
  probability: number;
  /** Its log-odds. */
  logit: number;
  /** What raised or lowered it, in log-odds, the strongest first; the many small ones are left out. */
  words: Reason[];
  /** False when there is no word list for the language, so that little was understood. */
  isLanguageKnown: boolean;
  /** Of the model. */
  version: string;
}

export type ReadComplaint = (text: string, language: LanguageTag) => Complaint;

/** Loads the model once; reading needs no network and some 50 µs a message. */
export function createComplaintReader(model: ComplaintModel = loadComplaintModel()): ReadComplaint {
  const lexicons = createLexicons();
  return (text, languageTag) => {
    const language = primarySubtag(languageTag);
    const features = readFeatures(text, languageTag, lexicons);
    const calibration = model.calibrations[language] ?? model.calibration;
    const logit = calibration.slope * rawSum(features, model) + calibration.offset;
    return {
      probability: 1 / (1 + Math.exp(-logit)),
      logit,
      words: textReasons(features, model, { slope: calibration.slope, logit }),
      isLanguageKnown: features.wording.isLanguageKnown || lexicons.of(language) !== null,
      version: model.version,
    };
  };
}

/** Before calibration. */
export function rawSum(features: ComplaintFeatures, model: ComplaintModel): number {
  let sum = model.bias;
  for (let sign = 0; sign < SIGNS.length; sign += 1) {
    sum += (model.signs[sign] ?? 0) * (features.signs[sign] ?? 0);
  }
  let hashed = 0;
  for (const place of features.places) hashed += model.weights[place] ?? 0;
  return sum + (hashed * model.step) / Math.sqrt(Math.max(1, features.places.length));
}
