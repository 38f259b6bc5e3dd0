import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { answerChat, UNKNOWN_TEXT } from './answer-chat.ts';
import type { EngineFaults } from './engine-faults.ts';
import type { Phrasebook } from './phrasebook.ts';

const MODEL = 'sample-drafts';

const ERRORS: Record<number, { message: string; type: string; code: string | null }> = {
  401: {
    message: 'Incorrect API key provided.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  },
  429: {
    message: 'Rate limit reached for requests.',
    type: 'requests',
    code: 'rate_limit_exceeded',
  },
};

/** The error body of the API. */
export function openaiError(status: number, code: string | null, message?: string): object {
  const known = ERRORS[status] ?? {
    message: 'The server had an error while processing your request.',
    type: status < 500 ? 'invalid_request_error' : 'server_error',
    code: null,
  };
  return {
    error: { ...known, param: null, code: code ?? known.code, message: message ?? known.message },
  };
}

interface ChatBody {
  model?: string;
  messages?: { role: string; content: string | { type: string; text?: string }[] }[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean } | null;
}

/** OpenAI's Chat Completions and list of models, speaking from the phrasebook alone. */
export function openaiRoutes(
  app: FastifyInstance,
  book: Phrasebook,
  faults: EngineFaults,
  now: () => Date,
): void {
  const seconds = () => Math.floor(now().getTime() / 1000);

  app.addHook('preHandler', async (request, reply) => {
    if (await faults.play('openai', request, reply)) return reply;
    const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined || key.startsWith('wrong')) {
      return reply.code(401).send(openaiError(401, null));
    }
  });

  app.get('/models', () => ({
    object: 'list',
    data: [{ id: MODEL, object: 'model', created: 1_700_000_000, owned_by: 'sandbox' }],
  }));

  app.post<{ Body: ChatBody }>('/chat/completions', (request, reply) => {
    const { model, messages, stream, stream_options: streamOptions } = request.body ?? {};
    const user = messages?.findLast((message) => message.role === 'user');
    if (typeof model !== 'string' || user === undefined) {
      const problem = 'You must provide a model and at least one user message.';
      return reply.code(400).send(openaiError(400, null, problem));
    }
    const asked = textOf(user.content);
    const answer = answerChat(book, asked);
    const content = answer === null ? null : JSON.stringify(answer);
    const refusal = answer === null ? UNKNOWN_TEXT : null;
    const usage = usageOf(
      messages?.map((one) => textOf(one.content)).join('') ?? '',
      content ?? '',
    );
    const head = { id: `chatcmpl-${randomUUID()}`, created: seconds(), model };
    if (stream !== true) {
      return reply.send({
        ...head,
        object: 'chat.completion',
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content, refusal },
            logprobs: null,
            finish_reason: 'stop',
          },
        ],
        usage,
      });
    }
    const chunk = (delta: object, finish: string | null) => ({
      ...head,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    });
    const pieces = (content ?? refusal ?? '').match(/[\s\S]{1,40}/gu) ?? [];
    const events: object[] = [
      chunk({ role: 'assistant', content: '' }, null),
      ...pieces.map((piece) =>
        chunk(content === null ? { refusal: piece } : { content: piece }, null),
      ),
      chunk({}, 'stop'),
      ...(streamOptions?.include_usage === true
        ? [{ ...head, object: 'chat.completion.chunk', choices: [], usage }]
        : []),
    ];
    const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    return reply.type('text/event-stream').send(`${body}data: [DONE]\n\n`);
  });
}

function textOf(content: string | { type: string; text?: string }[]): string {
  return typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
}

/** Nobody counts tokens here; four characters are about one. */
function usageOf(asked: string, answered: string) {
  const prompt = Math.ceil(asked.length / 4);
  const completion = Math.ceil(answered.length / 4);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}
