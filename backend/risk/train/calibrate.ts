import type { Calibration } from '../complaint-model.ts';

export interface Judged {
  language: string;
  sum: number;
  isComplaint: boolean;
}

/** How strongly a language's own calibration is drawn to the common one: as by so many rows. */
const DRAWN_BY = 120;
const STEPS = 50;

/**
 * Platt's scaling on sums of rows that the weights were not fitted on: one for all, and one for each
 * language that stays near it as long as the language has few rows.
 */
export function calibrate(judged: Judged[]): {
  common: Calibration;
  languages: Record<string, Calibration>;
} {
  const common = platt(judged, { slope: 1, offset: 0 }, 1e-3);
  const languages: Record<string, Calibration> = {};
  for (const language of [...new Set(judged.map((one) => one.language))].sort()) {
    const own = judged.filter((one) => one.language === language);
    languages[language] = rounded(platt(own, common, DRAWN_BY / 8));
  }
  return { common: rounded(common), languages };
}

/** Newton's steps on the log-likelihood with a penalty for leaving `around`. */
function platt(judged: Judged[], around: Calibration, penalty: number): Calibration {
  let { slope, offset } = around;
  for (let step = 0; step < STEPS; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 0, 0, 0];
    for (const { sum, isComplaint } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * sum + offset)));
      const error = p - (isComplaint ? 1 : 0);
      const w = Math.max(1e-6, p * (1 - p));
      gs += error * sum;
      go += error;
      hss += w * sum * sum;
      hso += w * sum;
      hoo += w;
    }
    gs += 2 * penalty * (slope - around.slope);
    go += 2 * penalty * (offset - around.offset);
    hss += 2 * penalty;
    hoo += 2 * penalty;
    const determinant = hss * hoo - hso * hso;
    slope -= (hoo * gs - hso * go) / determinant;
    offset -= (hss * go - hso * gs) / determinant;
  }
  return { slope, offset };
}

function rounded({ slope, offset }: Calibration): Calibration {
  return { slope: Number(slope.toFixed(4)), offset: Number(offset.toFixed(4)) };
}
