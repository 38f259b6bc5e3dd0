import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { recordNotFound } from './vendor-error.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The desk page: its TypeScript is served as JavaScript with the types blanked out. */
export function staticRoutes(
  app: FastifyInstance,
  options: { deskFolder?: string; appAssetsFolder?: string; zafSdkFile?: string },
): void {
  const { deskFolder, appAssetsFolder, zafSdkFile } = options;
  if (zafSdkFile !== undefined) {
    app.get('/zaf_sdk.min.js', async (_request, reply) => {
      void reply.type(TYPES['.js'] ?? '').header('cross-origin-resource-policy', 'cross-origin');
      return readFile(zafSdkFile);
    });
  }
  if (appAssetsFolder !== undefined) {
    app.get<{ Params: { name: string } }>('/app-assets/:name', async (request, reply) => {
      const { name } = request.params;
      if (!/^icon_[a-z_]+\.svg$/.test(name)) throw recordNotFound();
      const content = await readFile(join(appAssetsFolder, name)).catch(() => {
        throw recordNotFound();
      });
      return reply.type(TYPES['.svg'] ?? '').send(content);
    });
  }
  if (deskFolder === undefined) return;
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const wanted = normalize(join(deskFolder, request.params['*'] || 'index.html'));
    const type = TYPES[extname(wanted)];
    const isInside = wanted.startsWith(normalize(deskFolder) + sep);
    if (!isInside || type === undefined || wanted.endsWith('.test.ts')) throw recordNotFound();
    const content = await readFile(wanted).catch(() => {
      throw recordNotFound();
    });
    void reply.type(type).header('cache-control', 'no-cache');
    return extname(wanted) === '.ts' ? stripTypeScriptTypes(content.toString()) : content;
  });
}
