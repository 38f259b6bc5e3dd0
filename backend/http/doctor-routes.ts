import type { FastifyInstance } from 'fastify';
import type { DoctorJourneys } from '../journeys/peoples-journeys.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  DoctorSchema,
  type DryRunRequest,
  DryRunRequestSchema,
  DryRunSchema,
  type RepairRequest,
  RepairRequestSchema,
} from './contract-doctor.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

/** `/api/doctor…`: everybody may look, admins may repair. */
export async function doctorRoutes(
  app: FastifyInstance,
  { doctor, isAdmin }: { doctor: DoctorJourneys; isAdmin: IsAdmin },
): Promise<void> {
  const answersReport = { schema: { response: { 200: DoctorSchema, ...failures } } };
  app.get('/api/doctor', answersReport, (request) => doctor.read(request.visitor.installationId));
  app.post('/api/doctor/check', answersReport, (request) =>
    doctor.examine(request.visitor.installationId),
  );
  app.post<{ Body: RepairRequest }>(
    '/api/doctor/repair',
    {
      schema: { body: RepairRequestSchema, response: { 200: DoctorSchema, ...failures } },
    },
    async (request) => {
      await adminsOnly(request.visitor, isAdmin);
      const { installationId, userId } = request.visitor;
      return doctor.repair(installationId, userId ?? '', request.body);
    },
  );
  app.post<{ Body: DryRunRequest }>(
    '/api/doctor/dry-run',
    { schema: { body: DryRunRequestSchema, response: { 200: DryRunSchema, ...failures } } },
    (request) => doctor.dryRun(request.visitor.installationId, request.body),
  );
}
