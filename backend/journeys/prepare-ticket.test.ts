import { describe, expect, it, vi } from 'vitest';
import { type PrepareTicketParts, prepareTicket } from './prepare-ticket.ts';

describe('preparing a ticket', () => {
  it('that was queued before Crossdesk was removed asks no engine', async () => {
    const find = vi.fn();
    const parts = {
      installations: { get: async () => ({ status: 'removed' }) },
      tickets: { find },
    } as unknown as PrepareTicketParts;
    await prepareTicket({ installationId: 'one', ticketId: '7' }, parts);
    expect(find).not.toHaveBeenCalled();
  });
});
