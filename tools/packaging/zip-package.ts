import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The same files make the same bytes, whenever and wherever it is done. */
export async function zipPackage(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  // Local time, as zips have it: the same bytes in every time zone.
  const mtime = new Date(2000, 0, 1);
  const zip = new ZipFile();
  for (const [path, content] of files) {
    zip.addBuffer(content, path, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
