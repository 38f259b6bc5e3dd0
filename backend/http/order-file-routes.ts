import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { UploadJourneys } from '../journeys/order-file-uploaded.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  FilePlanSchema,
  type FilePlanView,
  LARGEST_PIECE,
  type UploadBegin,
  UploadBeginSchema,
  UploadImportSchema,
  UploadSchema,
  UploadsSchema,
} from './contract-customers.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };
const answer = { response: { 200: UploadSchema, ...failures } };
interface Of {
  Params: { uploadId: string };
}

/** `/api/orders/uploads…`: an order file on its way in, piece by piece and step by step. */
export async function orderFileRoutes(
  app: FastifyInstance,
  { uploads, isAdmin }: { uploads: UploadJourneys; isAdmin: IsAdmin },
): Promise<void> {
  app.addHook('preHandler', (request) => adminsOnly(request.visitor, isAdmin));
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST_PIECE },
    (_request, body, done) => done(null, body),
  );

  app.get(
    '/api/orders/uploads',
    { schema: { response: { 200: UploadsSchema, ...failures } } },
    async (request) => ({ uploads: await uploads.list(request.visitor.installationId) }),
  );
  app.get<Of>('/api/orders/uploads/:uploadId', { schema: answer }, (request) =>
    uploads.get(request.visitor.installationId, request.params.uploadId),
  );
  app.post<{ Body: UploadBegin }>(
    '/api/orders/uploads',
    { schema: { body: UploadBeginSchema, ...answer } },
    (request) => {
      const { installationId, userId } = request.visitor;
      return uploads.begin(installationId, userId ?? '', request.body);
    },
  );
  app.post<{ Params: Of['Params'] & { no: string }; Body: Buffer }>(
    '/api/orders/uploads/:uploadId/pieces/:no',
    {
      bodyLimit: LARGEST_PIECE,
      schema: {
        params: Type.Object({
          uploadId: Type.String(),
          no: Type.String({ pattern: '^\\d{1,5}$' }),
        }),
        ...answer,
      },
    },
    (request) => {
      const { uploadId, no } = request.params;
      return uploads.addPiece(request.visitor.installationId, uploadId, Number(no), request.body);
    },
  );

  const planned = { schema: { body: FilePlanSchema, ...answer } };
  app.post<Of & { Body: FilePlanView }>(
    '/api/orders/uploads/:uploadId/examine',
    planned,
    (request) =>
      uploads.examineAgain(request.visitor.installationId, request.params.uploadId, request.body),
  );
  app.post<Of & { Body: FilePlanView }>('/api/orders/uploads/:uploadId/check', planned, (request) =>
    uploads.check(request.visitor.installationId, request.params.uploadId, request.body),
  );
  app.post<Of & { Body: { onlyGood: boolean } }>(
    '/api/orders/uploads/:uploadId/import',
    { schema: { body: UploadImportSchema, ...answer } },
    (request) => {
      const { uploadId } = request.params;
      return uploads.import(request.visitor.installationId, uploadId, request.body.onlyGood);
    },
  );
  app.post<Of>(
    '/api/orders/uploads/:uploadId/discard',
    { schema: { response: failures } },
    async (request, reply) => {
      await uploads.discard(request.visitor.installationId, request.params.uploadId);
      return reply.code(204).send();
    },
  );
}
