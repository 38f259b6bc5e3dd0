import type {
  CustomersView,
  FilePlanView,
  RateSet,
  RatesView,
  UploadsView,
  UploadView,
} from '../../../backend/http/contract-customers.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

export interface CustomersCalls {
  customers(signal: AbortSignal): Promise<Result<CustomersView>>;
  compare(signal: AbortSignal): Promise<Result<null>>;
  rates(signal: AbortSignal): Promise<Result<RatesView>>;
  setRate(rate: RateSet, signal: AbortSignal): Promise<Result<RatesView>>;
  /** The built-in rate holds again. */
  resetRate(currency: string, signal: AbortSignal): Promise<Result<RatesView>>;
  uploads(signal: AbortSignal): Promise<Result<UploadsView>>;
  begin(file: Blob & { name: string }, signal: AbortSignal): Promise<Result<UploadView>>;
  piece(
    uploadId: string,
    no: number,
    bytes: Blob,
    signal: AbortSignal,
  ): Promise<Result<UploadView>>;
  /** Looks at the file again with the plan's encoding and delimiter. */
  examine(uploadId: string, plan: FilePlanView, signal: AbortSignal): Promise<Result<UploadView>>;
  check(uploadId: string, plan: FilePlanView, signal: AbortSignal): Promise<Result<UploadView>>;
  import(uploadId: string, onlyGood: boolean, signal: AbortSignal): Promise<Result<UploadView>>;
  discard(uploadId: string, signal: AbortSignal): Promise<Result<null>>;
}

const UPLOADS = '/api/orders/uploads';
const RATES = '/api/exchange-rates';
const LONGEST_NAME = 200;

export function customersCalls({ call }: BackendClient): CustomersCalls {
  return {
    customers: (signal) => call('/api/customers', signal),
    compare: (signal) => call('/api/customers/compare', signal, {}),
    rates: (signal) => call(RATES, signal),
    setRate: (rate, signal) => call(`${RATES}/set`, signal, rate),
    resetRate: (currency, signal) => call(`${RATES}/reset`, signal, { currency }),
    uploads: (signal) => call(UPLOADS, signal),
    begin: (file, signal) =>
      call(UPLOADS, signal, { fileName: file.name.slice(-LONGEST_NAME), fileSize: file.size }),
    piece: (id, no, bytes, signal) => call(`${UPLOADS}/${id}/pieces/${no}`, signal, bytes),
    examine: (id, plan, signal) => call(`${UPLOADS}/${id}/examine`, signal, plan),
    check: (id, plan, signal) => call(`${UPLOADS}/${id}/check`, signal, plan),
    import: (id, onlyGood, signal) => call(`${UPLOADS}/${id}/import`, signal, { onlyGood }),
    discard: (id, signal) => call(`${UPLOADS}/${id}/discard`, signal, {}),
  };
}
