import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

interface Glossary {
  id: string;
  name: string;
  createdAt: string;
  /** Entries as tab-separated lines, by `source>target`. */
  dictionaries: Map<string, string>;
}

export interface Glossaries {
  /** What DeepL says of a glossary in a translation; null: it can be used. */
  problemOf(
    id: string,
    source: string | null,
    target: string,
  ): { status: number; message: string } | null;
}

/** `/v3/glossaries`: multilingual glossaries as DeepL keeps them, in memory. */
export function deeplGlossaryRoutes(app: FastifyInstance, now: () => Date): Glossaries {
  const kept = new Map<string, Glossary>();
  const missing = { message: 'Not found, glossary not found' };

  app.post<{ Body: string }>('/v3/glossaries', (request, reply) => {
    const fields = new URLSearchParams(request.body);
    const dictionaries = new Map<string, string>();
    for (let index = 0; fields.has(`dictionaries[${index}].source_lang`); index += 1) {
      const field = (name: string) => fields.get(`dictionaries[${index}].${name}`) ?? '';
      dictionaries.set(keyOf(field('source_lang'), field('target_lang')), field('entries'));
    }
    if (dictionaries.size === 0) return reply.code(400).send({ message: 'No dictionaries.' });
    const problem = [...dictionaries.values()].map(problemOfEntries).find((one) => one !== null);
    if (problem != null) return reply.code(400).send({ message: problem });
    const made = {
      id: randomUUID(),
      name: fields.get('name') ?? '',
      createdAt: now().toISOString(),
      dictionaries,
    };
    kept.set(made.id, made);
    return reply.code(201).send(view(made));
  });
  app.get('/v3/glossaries', () => ({ glossaries: [...kept.values()].map(view) }));
  app.get<{ Params: { id: string } }>('/v3/glossaries/:id', ({ params }, reply) => {
    const found = kept.get(params.id);
    return found === undefined ? reply.code(404).send(missing) : view(found);
  });
  app.put<{ Params: { id: string }; Body: string }>(
    '/v3/glossaries/:id/dictionaries',
    ({ params, body }, reply) => {
      const found = kept.get(params.id);
      if (found === undefined) return reply.code(404).send(missing);
      const fields = new URLSearchParams(body);
      const entries = fields.get('entries') ?? '';
      const problem = problemOfEntries(entries);
      if (problem !== null) return reply.code(400).send({ message: problem });
      const [source, target] = [fields.get('source_lang') ?? '', fields.get('target_lang') ?? ''];
      found.dictionaries.set(keyOf(source, target), entries);
      return viewOfDictionary(keyOf(source, target), entries);
    },
  );
  app.delete<{ Params: { id: string }; Querystring: Record<string, string> }>(
    '/v3/glossaries/:id/dictionaries',
    ({ params, query }, reply) => {
      const isGone = kept
        .get(params.id)
        ?.dictionaries.delete(keyOf(query.source_lang ?? '', query.target_lang ?? ''));
      return isGone ? reply.code(204).send() : reply.code(404).send(missing);
    },
  );
  app.delete<{ Params: { id: string } }>('/v3/glossaries/:id', ({ params }, reply) =>
    kept.delete(params.id) ? reply.code(204).send() : reply.code(404).send(missing),
  );

  return {
    problemOf(id, source, target) {
      const found = kept.get(id);
      if (found === undefined) return { status: 404, message: missing.message };
      if (source === null)
        return { status: 400, message: "Use of a glossary requires 'source_lang'." };
      const base = target.startsWith('zh') ? target : (target.split('-')[0] ?? target);
      return found.dictionaries.has(keyOf(source, base))
        ? null
        : { status: 400, message: 'No dictionary found for language pair in glossary.' };
    },
  };
}

const keyOf = (source: string, target: string) => `${source}>${target}`.toLowerCase();

function problemOfEntries(entries: string): string | null {
  const lines = entries.split('\n');
  const isGood = (line: string) => {
    const parts = line.split('\t');
    return (
      parts.length === 2 &&
      parts.every(
        (part) => part.trim() !== '' && part === part.trim() && Buffer.byteLength(part) <= 1_024,
      )
    );
  };
  if (lines.some((line) => !isGood(line))) return 'Invalid glossary entries provided.';
  const sources = lines.map((line) => line.split('\t')[0]);
  return new Set(sources).size === sources.length ? null : 'Duplicate source entries.';
}

function view({ id, name, createdAt, dictionaries }: Glossary) {
  return {
    glossary_id: id,
    name,
    creation_time: createdAt,
    dictionaries: [...dictionaries].map(([pair, entries]) => viewOfDictionary(pair, entries)),
  };
}

function viewOfDictionary(pair: string, entries: string) {
  const [source_lang, target_lang] = pair.split('>');
  return { source_lang, target_lang, entry_count: entries.split('\n').length };
}
