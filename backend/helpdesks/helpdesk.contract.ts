import { describe, expect, it } from 'vitest';
import type { Helpdesk } from './helpdesk.ts';
import type { RoutingPlan } from './set-up-plan.ts';

/** What the contract needs of the world behind a helpdesk, without knowing which one it is. */
export interface HelpdeskUnderTest {
  /** Fields known after `ensureRouting`. */
  helpdesk(fieldIds: Record<string, string>): Helpdesk;
  /** A customer writes; the ticket's id. */
  customerWrites(message: {
    name: string;
    email: string;
    ticketId?: string;
    subject?: string;
    body: string;
  }): Promise<string>;
  /** A colleague answers, publicly or not. */
  agentWrites(ticketId: string, body: string, isPublic: boolean): Promise<void>;
  deleteTicket(ticketId: string): Promise<void>;
  adminId: string;
  agentId: string;
  plan: RoutingPlan;
  /** Triggers, fields, groups and webhooks that exist; for "nothing twice". */
  inventory(): Promise<string[]>;
  /** The next call is answered with this status; 429 says to come back in a second. */
  failNext(status: number, times: number): Promise<void>;
  /** Lets the helpdesk's clock pass. */
  passSeconds(seconds: number): void;
}

const TAGS = { language: 'crossdesk_language_de', tier: 'crossdesk_tier_vip' };

/** Every adapter of {@link Helpdesk} passes this against a real server. */
export function helpdeskContract(open: () => Promise<HelpdeskUnderTest>): void {
  const ana = { name: 'Ana Costa', email: 'ana@example.org' };

  describe('reading', () => {
    it('gives a ticket with its requester, and its comments oldest first', async () => {
      const world = await open();
      const ticketId = await world.customerWrites({ ...ana, subject: 'Olá', body: 'Um &lt;b&gt;' });
      world.passSeconds(2);
      await world.agentWrites(ticketId, 'Bom dia', true);
      world.passSeconds(2);
      await world.agentWrites(ticketId, '内部', false);
      const helpdesk = world.helpdesk({});
      const ticket = await helpdesk.readTicket(ticketId);
      expect(ticket).toMatchObject({
        ticketId,
        subject: 'Olá',
        requester: { name: 'Ana Costa', email: 'ana@example.org', role: 'customer' },
      });
      const comments = await helpdesk.readComments(ticketId);
      expect(comments.map(({ author, isPublic }) => [author.role, isPublic])).toEqual([
        ['customer', true],
        ['staff', true],
        ['staff', false],
      ]);
      expect(comments[1]?.text).toBe('Bom dia');
    });

    it('says that a ticket is gone', async () => {
      const world = await open();
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      await world.deleteTicket(ticketId);
      await expect(world.helpdesk({}).readTicket(ticketId)).rejects.toMatchObject({ kind: 'gone' });
    });

    it('lists what a person asked for, and what changed', async () => {
      const world = await open();
      const one = await world.customerWrites({ ...ana, body: 'one' });
      const two = await world.customerWrites({ ...ana, body: 'two' });
      const helpdesk = world.helpdesk({});
      const { requester, updatedAt } = await helpdesk.readTicket(one);
      const listed = await helpdesk.listTicketsOf(requester.personId);
      expect(listed.map((ticket) => ticket.ticketId).sort()).toEqual([one, two].sort());
      world.passSeconds(300);
      const changed = await helpdesk.listChangedTickets({
        since: new Date(updatedAt.getTime() - 60_000),
      });
      expect(changed.tickets.map((ticket) => ticket.ticketId)).toEqual(
        expect.arrayContaining([one, two]),
      );
      expect(changed.isEnd).toBe(true);
      const three = await world.customerWrites({ ...ana, body: 'three' });
      world.passSeconds(300);
      const later = await helpdesk.listChangedTickets({ cursor: changed.cursor });
      expect(later.tickets.map((ticket) => ticket.ticketId)).toEqual([three]);
    });

    it("knows the shop's name", async () => {
      expect(await (await open()).helpdesk({}).findShopName()).toMatch(/\S/);
    });

    it('tells an admin from an agent', async () => {
      const world = await open();
      const helpdesk = world.helpdesk({});
      const see = { isActive: true, sees: 'all' };
      expect(await helpdesk.findAgent(world.adminId)).toMatchObject({ ...see, isAdmin: true });
      expect(await helpdesk.findAgent(world.agentId)).toMatchObject({ ...see, isAdmin: false });
      expect(await helpdesk.findAgent('999999999')).toBeNull();
    });
  });

  describe('set-up', () => {
    it('makes everything once, however often it runs', async () => {
      const world = await open();
      const first = await world.helpdesk({}).ensureRouting(world.plan, async () => {});
      const after = await world.inventory();
      const second = await world.helpdesk({}).ensureRouting(world.plan, async () => {});
      expect(second).toEqual(first);
      expect(await world.inventory()).toEqual(after);
      expect(Object.keys(first.ruleIds)).toEqual(world.plan.rules.map((rule) => rule.key));
    });

    it('follows a changed address and mends a changed rule', async () => {
      const world = await open();
      const first = await world.helpdesk({}).ensureRouting(world.plan, async () => {});
      const moved = {
        ...world.plan,
        webhook: { ...world.plan.webhook, endpoint: 'https://other.example.com/hook' },
        rules: world.plan.rules.map((rule) => ({ ...rule, title: `${rule.title}!` })),
      };
      const second = await world.helpdesk({}).ensureRouting(moved, async () => {});
      expect(second.ruleIds).toEqual(first.ruleIds);
      expect((await world.inventory()).join('\n')).toContain('https://other.example.com/hook');
      expect((await world.inventory()).join('\n')).toContain('!');
    });
  });

  describe('writing', () => {
    it('swaps the tags of one-of fields, and leaves others alone', async () => {
      const world = await open();
      const { fieldIds } = await world.helpdesk({}).ensureRouting(world.plan, async () => {});
      const helpdesk = world.helpdesk(fieldIds);
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      const first = await helpdesk.writeFields(await helpdesk.readTicket(ticketId), TAGS);
      expect(first.ticket.tags).toEqual(expect.arrayContaining(Object.values(TAGS)));
      expect(first.updateId).not.toBe('');
      world.passSeconds(2);
      const second = await helpdesk.writeFields(first.ticket, { tier: 'crossdesk_tier_new' });
      expect(second.ticket.tags).toContain('crossdesk_language_de');
      expect(second.ticket.tags).toContain('crossdesk_tier_new');
      expect(second.ticket.tags).not.toContain('crossdesk_tier_vip');
    });

    it('refuses to write over what it has not read', async () => {
      const world = await open();
      const { fieldIds } = await world.helpdesk({}).ensureRouting(world.plan, async () => {});
      const helpdesk = world.helpdesk(fieldIds);
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      const read = await helpdesk.readTicket(ticketId);
      world.passSeconds(2);
      await world.agentWrites(ticketId, 'in between', true);
      await expect(helpdesk.writeFields(read, TAGS)).rejects.toMatchObject({ kind: 'conflict' });
    });
  });

  describe('trouble', () => {
    it('waits out a full rate limit', async () => {
      const world = await open();
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      await world.failNext(429, 1);
      expect(await world.helpdesk({}).readTicket(ticketId)).toMatchObject({ ticketId });
    });

    it('repeats a reading that failed on their side', async () => {
      const world = await open();
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      await world.failNext(503, 2);
      expect(await world.helpdesk({}).readTicket(ticketId)).toMatchObject({ ticketId });
    });

    it('gives up after some tries, and says why', async () => {
      const world = await open();
      const ticketId = await world.customerWrites({ ...ana, body: 'x' });
      await world.failNext(500, 50);
      await expect(world.helpdesk({}).readTicket(ticketId)).rejects.toMatchObject({
        kind: 'unavailable',
      });
    });
  });
}
