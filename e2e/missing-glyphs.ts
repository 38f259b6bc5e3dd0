import type { Browser } from 'playwright-core';

/** One sentence of each script that the sample shop's customers write in. */
const SAMPLES: Record<string, string> = {
  'simplified Chinese': '包裹今天送达资深客服',
  'traditional Chinese': '訂單編號收件地址',
  Japanese: 'お世話になっております登山靴',
  Korean: '안녕하세요배송문의',
  Arabic: 'استلمتالطلب',
  Thai: 'สวัสดีค่ะ',
  Russian: 'Здравствуйте',
  German: 'Größeäöü€',
};

/** Scripts that this machine's fonts cannot draw: their letters look as one that nobody has. */
export async function missingGlyphs(browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate((samples) => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 64;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('This browser has no canvas.');
      const drawn = (letter: string) => {
        context.clearRect(0, 0, 64, 64);
        context.font = '32px sans-serif';
        context.fillText(letter, 8, 44);
        return context.getImageData(0, 0, 64, 64).data.join();
      };
      const nothing = drawn('');
      // Private use, and a place that Unicode will never fill.
      const boxes = new Set(['\u{f8ff}', '\u{10fffd}', '\u{e0a9}'].map(drawn));
      const isMissing = (letter: string) => {
        const picture = drawn(letter);
        return picture === nothing || boxes.has(picture);
      };
      return Object.entries(samples)
        .filter(([, text]) => [...text].some(isMissing))
        .map(([script]) => script);
    }, SAMPLES);
  } finally {
    await page.close();
  }
}
