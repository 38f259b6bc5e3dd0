import type {
  DoctorView,
  DryRunRequest,
  DryRunView,
  RepairRequest,
} from '../../../backend/http/contract-doctor.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

export interface DoctorCalls {
  /** What was last found; answers at once. */
  doctor(signal: AbortSignal): Promise<Result<DoctorView>>;
  /** Looks now. */
  check(signal: AbortSignal): Promise<Result<DoctorView>>;
  /** Does what a finding offers, and looks again; admins only. */
  repair(request: RepairRequest, signal: AbortSignal): Promise<Result<DoctorView>>;
  dryRun(ticket: DryRunRequest, signal: AbortSignal): Promise<Result<DryRunView>>;
}

export function doctorCalls({ call }: BackendClient): DoctorCalls {
  return {
    doctor: (signal) => call('/api/doctor', signal),
    check: (signal) => call('/api/doctor/check', signal, {}),
    repair: (request, signal) => call('/api/doctor/repair', signal, request),
    dryRun: (ticket, signal) => call('/api/doctor/dry-run', signal, ticket),
  };
}
