const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Kinds of pixels that carry their own transparency. */
const WITH_ALPHA = [4, 6];

/** What a PNG's header tells; null when it is no PNG. */
export function readPng(content: Buffer): { size: string; isTransparent: boolean } | null {
  if (content.length < 33 || !content.subarray(0, 8).equals(SIGNATURE)) return null;
  if (content.toString('latin1', 12, 16) !== 'IHDR') return null;
  const size = `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
  const isTransparent = WITH_ALPHA.includes(content[25] ?? 0) || content.includes('tRNS');
  return { size, isTransparent };
}
