import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS } from './complaint-features.ts';
import { PLACES } from './hash-text.ts';

/** How a language's raw sum becomes log-odds: `slope × sum + offset`. */
export interface Calibration {
  slope: number;
  offset: number;
}

export interface ComplaintModel {
  /** Stored with every score. */
  version: string;
  /** Names of the sets and folders that the weights come from. */
  trainedOn: string[];
  bias: number;
  /** In the order of `SIGNS`. */
  signs: number[];
  /** One step of the bytes in `weights`. */
  step: number;
  calibration: Calibration;
  /** Of languages with enough rows of their own; drawn towards the common one. */
  calibrations: Record<string, Calibration>;
  weights: Int8Array;
}

const PATH = join(import.meta.dirname, 'model', 'complaint-model.bin');
const MAGIC = 'CDRM';

/** A line of JSON after four letters, then the weights. Throws when the file does not fit the code. */
export function loadComplaintModel(path = PATH): ComplaintModel {
  const file = readFileSync(path);
  const end = file.indexOf(10);
  if (file.toString('latin1', 0, 4) !== MAGIC || end < 0) {
    throw new Error(`${path} is no complaint model. npm run train-risk makes one.`);
  }
  const { signNames, ...head } = JSON.parse(file.toString('utf8', 4, end)) as Omit<
    ComplaintModel,
    'weights'
  > & { signNames: string[] };
  const weights = new Int8Array(file.subarray(end + 1));
  if (weights.length !== PLACES || signNames.join() !== SIGNS.join()) {
    throw new Error(`${path} was trained for other features. npm run train-risk makes it anew.`);
  }
  return { ...head, weights };
}

export function serialiseComplaintModel({ weights, ...head }: ComplaintModel): Buffer {
  const line = `${MAGIC}${JSON.stringify({ ...head, signNames: SIGNS })}\n`;
  return Buffer.concat([Buffer.from(line), Buffer.from(weights.buffer, 0, weights.length)]);
}
