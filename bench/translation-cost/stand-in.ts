import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandIn {
  url: string;
  /** Code points billed so far, tags not counted, as DeepL does. */
  billed(): number;
  requests(): number;
  close(): Promise<void>;
}

/** Speaks DeepL's `/v2/translate`: gives each text back with a mark, and bills it. */
export async function startStandIn(): Promise<StandIn> {
  let billed = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      requests += 1;
      const fields = new URLSearchParams(body);
      const hasTags = fields.get('tag_handling') !== null;
      const translations = fields.getAll('text').map((text) => {
        const plain = hasTags
          ? text.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp);/g, '_')
          : text;
        const billed_characters = [...plain].length;
        billed += billed_characters;
        return { detected_source_language: 'DE', text: `» ${text}`, billed_characters };
      });
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ translations }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    billed: () => billed,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
