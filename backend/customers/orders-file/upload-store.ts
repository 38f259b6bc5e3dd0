import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../database/database.ts';
import { NotFound } from '../../errors.ts';
import type { FileReport } from './check-file.ts';
import type { ExaminedFile } from './examine-file.ts';
import type { FilePlan, FileRefusal } from './file-plan.ts';

export const UPLOAD_STATES = [
  /** Pieces are arriving. */
  'uploading',
  /** Being looked at: encoding, columns. */
  'examining',
  /** Waits for the admin to say which column is what. */
  'mapping',
  /** Read from the first row to the last; nothing is stored. */
  'checking',
  /** Waits for the admin, who has seen what it would do. */
  'checked',
  'importing',
  'done',
  /** Cannot be read at all. */
  'refused',
] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** An order file on its way in. */
export interface OrderUpload {
  uploadId: string;
  userId: string;
  fileName: string;
  /** Bytes, as the browser said; and as they have come. */
  fileSize: number;
  received: number;
  state: UploadState;
  examined: ExaminedFile | null;
  plan: FilePlan | null;
  report: FileReport | null;
  refusal: FileRefusal | null;
  /** Of the pass that is under way; orders that were stored. */
  rowsDone: number;
  ordersDone: number;
  createdAt: Date;
  changedAt: Date;
}

export interface UploadStore {
  /** Begins one; what was begun before and not brought to its end is given up. */
  begin(
    installationId: string,
    upload: Pick<OrderUpload, 'userId' | 'fileName' | 'fileSize'>,
    at: Date,
  ): Promise<string>;
  /** Safe to repeat. Answers how many bytes there are. Throws when it is not `uploading`. */
  addPiece(installationId: string, uploadId: string, no: number, bytes: Buffer): Promise<number>;
  /** The file, piece by piece; each is fetched when it is asked for. */
  readPieces(installationId: string, uploadId: string): AsyncIterable<Buffer>;
  /** Throws `NotFound`. */
  get(installationId: string, uploadId: string): Promise<OrderUpload>;
  /** Newest first, at most 10. */
  list(installationId: string): Promise<OrderUpload[]>;
  /** Ids of those that wait for us, not for the admin. */
  listUnderWay(installationId: string): Promise<string[]>;
  change(
    tx: Queryable,
    installationId: string,
    uploadId: string,
    parts: Partial<Omit<OrderUpload, 'uploadId' | 'createdAt' | 'received'>>,
  ): Promise<void>;
  /** Takes the file away; what was found in it stays for the list. */
  forgetPieces(tx: Queryable, installationId: string, uploadId: string): Promise<void>;
  delete(installationId: string, uploadId: string): Promise<void>;
  /** Takes away what nobody came back to. */
  forgetOld(installationId: string, before: Date): Promise<void>;
}

const COLUMN = {
  userId: 'user_id',
  fileName: 'file_name',
  fileSize: 'file_size',
  state: 'state',
  examined: 'examined',
  plan: 'plan',
  report: 'report',
  refusal: 'refusal',
  rowsDone: 'rows_done',
  ordersDone: 'orders_done',
  changedAt: 'changed_at',
} as const;

export function createUploadStore(database: Database): UploadStore {
  const SELECT = `select u.*, coalesce((select sum(octet_length(bytes)) from order_upload_pieces p
    where p.installation_id = $1 and p.upload_id = u.upload_id), 0)::int as received
    from order_uploads u where u.installation_id = $1`;
  return {
    async begin(installationId, { userId, fileName, fileSize }, at) {
      const uploadId = randomUUID();
      await database.transaction(async (tx) => {
        await tx.query(
          `delete from order_uploads where installation_id = $1
             and state not in ('importing', 'done')`,
          [installationId],
        );
        await tx.query(
          `insert into order_uploads (installation_id, upload_id, user_id, file_name, file_size,
             state, created_at, changed_at) values ($1, $2, $3, $4, $5, 'uploading', $6, $6)`,
          [installationId, uploadId, userId, fileName, fileSize, at],
        );
      });
      return uploadId;
    },
    async addPiece(installationId, uploadId, no, bytes) {
      const { rowCount } = await database.query(
        `insert into order_upload_pieces (installation_id, upload_id, piece_no, bytes)
         select $1, $2, $3, $4 from order_uploads
         where installation_id = $1 and upload_id = $2 and state = 'uploading'
         on conflict (installation_id, upload_id, piece_no) do update set bytes = excluded.bytes`,
        [installationId, uploadId, no, bytes],
      );
      if (rowCount === 0) throw new NotFound('This upload');
      return (await this.get(installationId, uploadId)).received;
    },
    async *readPieces(installationId, uploadId) {
      for (let after = -1; ; ) {
        const { rows } = await database.query<{ piece_no: number; bytes: Buffer }>(
          `select piece_no, bytes from order_upload_pieces
           where installation_id = $1 and upload_id = $2 and piece_no > $3
           order by piece_no limit 1`,
          [installationId, uploadId, after],
        );
        const [piece] = rows;
        if (piece === undefined) return;
        yield piece.bytes;
        after = piece.piece_no;
      }
    },
    async get(installationId, uploadId) {
      const { rows } = await database.query<Row>(`${SELECT} and u.upload_id = $2`, [
        installationId,
        uploadId,
      ]);
      if (rows[0] === undefined) throw new NotFound('This upload');
      return toUpload(rows[0]);
    },
    async list(installationId) {
      const { rows } = await database.query<Row>(`${SELECT} order by u.created_at desc limit 10`, [
        installationId,
      ]);
      return rows.map(toUpload);
    },
    async listUnderWay(installationId) {
      const { rows } = await database.query<{ upload_id: string }>(
        `select upload_id from order_uploads where installation_id = $1
           and state in ('examining', 'checking', 'importing')`,
        [installationId],
      );
      return rows.map((row) => row.upload_id);
    },
    async change(tx, installationId, uploadId, parts) {
      const given: unknown[] = [installationId, uploadId];
      const sets = Object.entries(parts).map(([name, value]) => {
        const isJson = value !== null && typeof value === 'object' && !(value instanceof Date);
        given.push(isJson ? JSON.stringify(value) : value);
        return `${COLUMN[name as keyof typeof COLUMN]} = $${given.length}`;
      });
      await tx.query(
        `update order_uploads set ${sets.join(', ')} where installation_id = $1 and upload_id = $2`,
        given,
      );
    },
    async forgetPieces(tx, installationId, uploadId) {
      await tx.query(
        'delete from order_upload_pieces where installation_id = $1 and upload_id = $2',
        [installationId, uploadId],
      );
    },
    async delete(installationId, uploadId) {
      await database.query(
        `delete from order_uploads where installation_id = $1 and upload_id = $2
           and state <> 'importing'`,
        [installationId, uploadId],
      );
    },
    async forgetOld(installationId, before) {
      await database.query(
        `delete from order_uploads where installation_id = $1 and changed_at < $2
           and state <> 'importing'`,
        [installationId, before],
      );
    },
  };
}

interface Row {
  upload_id: string;
  user_id: string;
  file_name: string;
  file_size: number;
  received: number;
  state: UploadState;
  examined: ExaminedFile | null;
  plan: FilePlan | null;
  report: FileReport | null;
  refusal: FileRefusal | null;
  rows_done: number;
  orders_done: number;
  created_at: Date;
  changed_at: Date;
}

function toUpload(row: Row): OrderUpload {
  return {
    uploadId: row.upload_id,
    userId: row.user_id,
    fileName: row.file_name,
    fileSize: row.file_size,
    received: Number(row.received),
    state: row.state,
    examined: row.examined,
    plan: row.plan,
    report: row.report,
    refusal: row.refusal,
    rowsDone: row.rows_done,
    ordersDone: row.orders_done,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
