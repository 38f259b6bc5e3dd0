import type { OrderUpload, UploadState } from '../customers/orders-file/upload-store.ts';
import { BadInput } from '../errors.ts';
import type { FilePlanView, UploadBegin, UploadView } from '../http/contract-customers.ts';
import { isTimeZone } from '../routing/format-deadline.ts';
import type { OrderFileParts } from './order-file-read.ts';

/** What an admin does with an order file, step by step. */
export interface UploadJourneys {
  list(installationId: string): Promise<UploadView[]>;
  get(installationId: string, uploadId: string): Promise<UploadView>;
  begin(installationId: string, userId: string, file: UploadBegin): Promise<UploadView>;
  /** With the last missing byte the file is looked at. */
  addPiece(
    installationId: string,
    uploadId: string,
    no: number,
    bytes: Buffer,
  ): Promise<UploadView>;
  /** Looks again, with another encoding or delimiter. */
  examineAgain(installationId: string, uploadId: string, plan: FilePlanView): Promise<UploadView>;
  /** Reads all of the file as planned, and stores nothing. */
  check(installationId: string, uploadId: string, plan: FilePlanView): Promise<UploadView>;
  /** Throws `BadInput` when there are bad rows and not only the good ones are wanted. */
  import(installationId: string, uploadId: string, onlyGood: boolean): Promise<UploadView>;
  discard(installationId: string, uploadId: string): Promise<void>;
}

export function createUploadJourneys(parts: OrderFileParts): UploadJourneys {
  const { uploads, database, queue, now } = parts;
  const get = async (installationId: string, uploadId: string) =>
    toView(await uploads.get(installationId, uploadId));

  async function goOn(
    installationId: string,
    uploadId: string,
    change: Partial<Omit<OrderUpload, 'uploadId' | 'createdAt' | 'received'>>,
  ): Promise<UploadView> {
    await database.transaction(async (tx) => {
      await uploads.change(tx, installationId, uploadId, { ...change, changedAt: now() });
      await queue.enqueue(tx, 'read-order-file', { installationId, uploadId });
    });
    return get(installationId, uploadId);
  }

  /** Only from these states; somebody else may have gone on meanwhile. */
  async function need(installationId: string, uploadId: string, states: UploadState[]) {
    const upload = await uploads.get(installationId, uploadId);
    if (!states.includes(upload.state)) {
      throw new BadInput(
        'upload_moved_on',
        'This file is at another step by now. Look again.',
        409,
      );
    }
    return upload;
  }

  return {
    list: async (installationId) => (await uploads.list(installationId)).map(toView),
    get,
    async begin(installationId, userId, file) {
      if (file.fileSize === 0) throw new BadInput('file_empty', 'The file is empty.');
      return get(installationId, await uploads.begin(installationId, { ...file, userId }, now()));
    },
    async addPiece(installationId, uploadId, no, bytes) {
      const { fileSize } = await need(installationId, uploadId, ['uploading']);
      const received = await uploads.addPiece(installationId, uploadId, no, bytes);
      if (received > fileSize) {
        await uploads.delete(installationId, uploadId);
        throw new BadInput('file_changed', 'More arrived than the file held. Upload it again.');
      }
      if (received < fileSize) return get(installationId, uploadId);
      return goOn(installationId, uploadId, { state: 'examining' });
    },
    async examineAgain(installationId, uploadId, plan) {
      await need(installationId, uploadId, ['mapping', 'checked']);
      return goOn(installationId, uploadId, { state: 'examining', plan, report: null });
    },
    async check(installationId, uploadId, plan) {
      const { examined } = await need(installationId, uploadId, ['mapping', 'checked']);
      needSound(plan, examined?.columns.length ?? 0);
      return goOn(installationId, uploadId, { state: 'checking', plan, rowsDone: 0, report: null });
    },
    async import(installationId, uploadId, onlyGood) {
      const { report } = await need(installationId, uploadId, ['checked']);
      if (report === null || report.orders === 0) {
        throw new BadInput('nothing_to_import', 'There is no order in the file that can be taken.');
      }
      if (report.badRows > 0 && !onlyGood) {
        throw new BadInput(
          'rows_bad',
          `${report.badRows} rows have errors. Nothing was stored.`,
          409,
        );
      }
      return goOn(installationId, uploadId, { state: 'importing', ordersDone: 0 });
    },
    async discard(installationId, uploadId) {
      await uploads.delete(installationId, uploadId);
    },
  };
}

function needSound({ columns, timeZone }: FilePlanView, many: number): void {
  const missing = (['orderNumber', 'placedAt', 'total'] as const).filter(
    (column) => columns[column] === undefined,
  );
  if (missing.length > 0 || (columns.email === undefined && columns.phone === undefined)) {
    throw new BadInput(
      'columns_missing',
      'Order number, date, amount, and e-mail or phone each need a column.',
    );
  }
  if (Object.values(columns).some((at) => at >= many)) {
    throw new BadInput('columns_missing', 'The file has no such column.');
  }
  if (!isTimeZone(timeZone)) {
    throw new BadInput('time_zone_unknown', 'This is not an IANA time zone.');
  }
}

/** Files that were looked at before something was asked of them lack it. */
function toView(upload: OrderUpload): UploadView {
  const { examined, plan, report, createdAt, changedAt, userId: _, ...rest } = upload;
  return {
    ...rest,
    columns: (examined?.columns ?? []).map((column) => ({
      ...column,
      decimal: column.decimal ?? null,
    })),
    unknownStatuses: examined?.unknownStatuses ?? [],
    plan: plan && ({ ...plan, firstRow: plan.firstRow ?? 'headings' } as FilePlanView),
    report:
      report &&
      ({ ...report, unclearAmounts: report.unclearAmounts ?? null } as UploadView['report']),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}
