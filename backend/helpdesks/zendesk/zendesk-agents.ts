import { type HelpdeskAgent, HelpdeskError } from '../helpdesk.ts';
import type { ZendeskClient } from './zendesk-client.ts';

type Id = number | string;

interface User {
  id: Id;
  role?: string;
  active?: boolean;
  suspended?: boolean;
  ticket_restriction?: string | null;
  organization_id?: Id | null;
}

const SEES: Record<string, HelpdeskAgent['sees']> = {
  groups: 'groups',
  organization: 'organization',
  assigned: 'assigned',
};

/** An agent with what the account lets him see; null for a customer, or for nobody. */
export async function findZendeskAgent(
  client: ZendeskClient,
  personId: string,
): Promise<HelpdeskAgent | null> {
  const path = `/api/v2/users/${encodeURIComponent(personId)}`;
  const user = await client
    .request<{ user: User }>('GET', path)
    .then((answer) => answer.user)
    .catch((error: unknown) => {
      if (error instanceof HelpdeskError && error.kind === 'gone') return null;
      throw error;
    });
  if (user === null || (user.role !== 'admin' && user.role !== 'agent')) return null;
  const restriction = user.ticket_restriction ?? null;
  // A restriction that is new to us lets nobody see more than what is his own.
  const sees = restriction === null ? 'all' : (SEES[restriction] ?? 'assigned');
  return {
    personId,
    isAdmin: user.role === 'admin',
    isActive: user.active !== false && user.suspended !== true,
    sees,
    groupIds: sees === 'groups' ? await groupsOf(client, path) : [],
    organizationId: user.organization_id == null ? null : String(user.organization_id),
  };
}

async function groupsOf(client: ZendeskClient, path: string): Promise<string[]> {
  const { group_memberships } = await client.request<{
    group_memberships: { group_id: Id }[];
  }>('GET', `${path}/group_memberships?page[size]=100`);
  return group_memberships.map((membership) => String(membership.group_id));
}

/** Whether the account would show this ticket to this agent, as the ticket is now. */
export async function maySeeZendeskTicket(
  client: ZendeskClient,
  agent: HelpdeskAgent,
  ticketId: string,
): Promise<boolean> {
  if (!agent.isActive) return false;
  if (agent.sees === 'all') return true;
  const { ticket } = await client.request<{
    ticket: { assignee_id?: Id | null; group_id?: Id | null; organization_id?: Id | null };
  }>('GET', `/api/v2/tickets/${encodeURIComponent(ticketId)}`);
  const is = (id: Id | null | undefined, wanted: string | null) =>
    id != null && wanted !== null && String(id) === wanted;
  if (is(ticket.assignee_id, agent.personId)) return true;
  switch (agent.sees) {
    case 'groups':
      return agent.groupIds.some((groupId) => is(ticket.group_id, groupId));
    case 'organization':
      return is(ticket.organization_id, agent.organizationId);
    case 'assigned':
      return false;
  }
}
