import { expect } from 'vitest';
import type { UploadView } from '../backend/http/contract-customers.ts';
import type { World } from './world.ts';

/** How an admin's page hands over order files. */
export interface OrderUploads {
  /** A body makes it a POST; whatever else than `status` is answered fails the test. */
  call(path: string, body?: unknown, status?: number): Promise<UploadView>;
  sendPiece(uploadId: string, no: number, bytes: Buffer): Promise<Response>;
  /** Address and headers of a piece, to send it otherwise. */
  pieceRequest(uploadId: string, no: number): { url: string; headers: Record<string, string> };
}

export async function openOrderUploads(world: World): Promise<OrderUploads> {
  const { accessToken } = await world.openPage('admin');
  const pieceRequest = (uploadId: string, no: number) => ({
    url: `${world.publicUrl}/api/orders/uploads/${uploadId}/pieces/${no}`,
    headers: {
      Authorization: `Bearer ${accessToken}`,
      'Content-Type': 'application/octet-stream',
    },
  });
  return {
    async call(path, body, status = 200) {
      const method = body === undefined ? 'GET' : 'POST';
      const answer = await world.apiAs(accessToken, method, path, body);
      expect(answer.status, path).toBe(status);
      return (await answer.json()) as UploadView;
    },
    sendPiece(uploadId, no, bytes) {
      const { url, headers } = pieceRequest(uploadId, no);
      return fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) });
    },
    pieceRequest,
  };
}
