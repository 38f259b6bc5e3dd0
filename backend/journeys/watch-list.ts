import type { WatchView } from '../http/contract-set-up.ts';
import type { Installation } from '../installations/installation-store.ts';
import { dayIn } from '../routing/format-deadline.ts';
import { type SetUpTexts, seniorRuleFor, tagOfRisk, tagOfThreat } from '../routing/routing-plan.ts';
import type { KnownTicket } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

const DAYS = 14;
const DAY = 86_400_000;

/**
 * What would have gone to the senior group, day by day: the rules that routing uses, put to what we
 * think of the tickets in which customers wrote.
 */
export async function watchList(
  installation: Installation,
  wantedDay: string | null,
  parts: {
    tickets: Pick<TicketStore, 'listWritten'>;
    setUpTexts(language: string): SetUpTexts;
    now: () => Date;
  },
): Promise<WatchView> {
  const { installationId, teamLanguage, settings } = installation;
  const zone = settings.teamTimeZone;
  const at = parts.now();
  const newest = Array.from({ length: DAYS }, (_, n) =>
    dayIn(zone, new Date(at.getTime() - n * DAY)),
  );
  const tickets = await parts.tickets.listWritten(
    installationId,
    new Date(at.getTime() - (DAYS + 1) * DAY),
  );
  const { rules } = parts.setUpTexts(teamLanguage);
  const judged = tickets.map((ticket) => ({
    ticket,
    day: dayIn(zone, ticket.lastCustomerCommentAt ?? ticket.createdAt),
    rule: seniorRuleFor(tagsOf(ticket)),
  }));
  const day = wantedDay ?? newest[0] ?? '';
  return {
    day,
    days: newest.map((one) => {
      const of = judged.filter((entry) => entry.day === one);
      return {
        day: one,
        senior: of.filter(({ rule }) => rule !== null).length,
        tickets: of.length,
      };
    }),
    tickets: judged.flatMap(({ ticket, day: written, rule }) =>
      rule === null || written !== day
        ? []
        : {
            ticketId: ticket.ticketId,
            subject: ticket.subjectTranslations[teamLanguage] ?? ticket.subject,
            customerName: ticket.requesterName,
            trigger: rules[rule]?.title ?? rule,
            reasons: ticket.riskReasons.slice(0, 3).map(({ code, params }) => ({ code, params })),
            status: ticket.status,
            at: (ticket.lastCustomerCommentAt ?? ticket.createdAt).toISOString(),
          },
    ),
  };
}

const tagsOf = ({ riskLevel, threat }: KnownTicket): string[] => [
  tagOfRisk(riskLevel ?? 'low'),
  ...(threat === null ? [] : [tagOfThreat(threat)]),
];
