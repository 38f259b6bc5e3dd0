import { describe, expect, it } from 'vitest';
import { readEventStream } from './event-stream.ts';

async function read(...chunks: (string | Uint8Array)[]) {
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? text.encode(chunk) : chunk);
      }
      controller.close();
    },
  });
  const events: [string | null, string][] = [];
  for await (const { event, data } of readEventStream(body)) events.push([event, data]);
  return events;
}

describe('readEventStream', () => {
  it('reads events, whatever the line ends', async () => {
    const expected = [['change', '{"a":1}']];
    expect(await read('event: change\ndata: {"a":1}\n\n')).toEqual(expected);
    expect(await read('event: change\r\ndata: {"a":1}\r\n\r\n')).toEqual(expected);
    expect(await read('event:change\rdata:{"a":1}\r\r', '\n')).toEqual(expected);
  });

  it('puts together what the network cut, also within a character and a line end', async () => {
    const [first, second] = [new Uint8Array([0xe4, 0xbd]), new Uint8Array([0xa0])];
    const cut = await read('data: ', first, second, '\r', '\ndata: b\r', '\n\r', '\n');
    expect(cut).toEqual([['message', '你\nb']]);
  });

  it('tells heartbeats, joins lines of data, leaves out what is unfinished', async () => {
    expect(await read(': beat\n\ndata: a\ndata: b\n\nid: 7\ndata: never')).toEqual([
      [null, ''],
      ['message', 'a\nb'],
    ]);
  });
});
