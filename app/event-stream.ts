/** One event of a server-sent stream; comments (heartbeats) come as `event: null`. */
export interface StreamEvent {
  event: string | null;
  data: string;
}

/**
 * Reads `text/event-stream` as the HTML standard says (section 9.2.6), without ids and `retry`.
 * `EventSource` itself cannot send an Authorization header.
 */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamEvent> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  let event = 'message';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield { event, data: data.join('\n') };
          event = 'message';
          data = [];
        } else if (line.startsWith(':')) {
          yield { event: null, data: '' };
        } else {
          const [, field, content] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
          if (field === 'event') event = content ?? '';
          if (field === 'data') data.push(content ?? '');
        }
      }
    }
  } finally {
    // The reader may be left in the middle (a tab was deactivated): free the connection.
    await reader.cancel().catch(() => undefined);
  }
}
