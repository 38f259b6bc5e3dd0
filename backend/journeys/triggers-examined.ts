import type { Database } from '../database/database.ts';
import { BadInput } from '../errors.ts';
import type { Finding, TagSample } from '../helpdesks/doctor-report.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type {
  DoctorView,
  DryRunRequest,
  DryRunView,
  RepairRequest,
} from '../http/contract-doctor.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { SetUpStore } from '../installations/set-up-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import { extraRule } from '../routing/extra-rule.ts';
import { tagOfRisk, tagOfThreat, tagOfTier } from '../routing/routing-plan.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { type InstalledParts, planFor, setUp } from './installed.ts';
import type { DoctorJourneys } from './peoples-journeys.ts';

export interface DoctorParts extends InstalledParts {
  tickets: TicketStore;
  setUp: SetUpStore;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Whom a trouble would have met, and which tags were written. */
const LOOK_BACK = 7 * DAY;

interface Row {
  checked_at: Date;
  findings: Finding[];
  healthy_triggers: number;
  deliveries: DoctorView['deliveries'];
}

export function createDoctorJourneys(parts: DoctorParts): DoctorJourneys {
  return {
    read: (installationId) => readDoctor(installationId, parts),
    examine: (installationId) => examineNow(installationId, parts),
    repair: (installationId, userId, request) =>
      repairFinding(installationId, userId, request, parts),
    dryRun: (installationId, ticket) => dryRunTicket(installationId, ticket, parts),
  };
}

/** What was last found, without asking the helpdesk: the page opens at once. */
export async function readDoctor(installationId: string, parts: DoctorParts): Promise<DoctorView> {
  const { database, installations } = parts;
  const installation = await installations.get(installationId);
  const { rows } = await database.query<Row>(
    'select * from doctor_reports where installation_id = $1',
    [installationId],
  );
  const accepted = await acceptedKeys(installationId, database);
  const report = rows[0];
  return {
    checkedAt: report?.checked_at.toISOString() ?? null,
    findings: (report?.findings ?? []).filter(({ key }) => !accepted.has(key)),
    healthyTriggers: report?.healthy_triggers ?? 0,
    deliveries: report?.deliveries ?? null,
    tags: planFor(installation, parts)
      .fields.filter(({ group }) => group !== 'language')
      .flatMap(({ options }) => options),
  };
}

/** Looks now, and keeps what was found. */
export async function examineNow(installationId: string, parts: DoctorParts): Promise<DoctorView> {
  const installation = await parts.installations.get(installationId);
  needReady(installation);
  const report = await parts
    .helpdeskOf(installation)
    .examine(
      planFor(installation, parts),
      installation,
      await samplesOf(installationId, parts.database, parts.now()),
    );
  await parts.database.query(
    `insert into doctor_reports (installation_id, checked_at, findings, healthy_triggers, deliveries)
     values ($1, $2, $3, $4, $5)
     on conflict (installation_id) do update set checked_at = excluded.checked_at,
       findings = excluded.findings, healthy_triggers = excluded.healthy_triggers,
       deliveries = excluded.deliveries`,
    [
      installationId,
      parts.now(),
      JSON.stringify(report.findings),
      report.healthyTriggers,
      JSON.stringify(report.deliveries),
    ],
  );
  return readDoctor(installationId, parts);
}

/** Looks once an hour, whoever watches. */
export async function examineOnSchedule(
  { installationId }: InstallationJob,
  parts: DoctorParts,
): Promise<void> {
  const { status } = await parts.installations.get(installationId);
  if (status !== 'ready') return;
  const { checkedAt } = await readDoctor(installationId, parts);
  if (checkedAt !== null && parts.now().getTime() - Date.parse(checkedAt) < HOUR) return;
  await examineNow(installationId, parts);
}

/** Does what a finding offers, remembers who wanted it, and looks again. */
export async function repairFinding(
  installationId: string,
  userId: string,
  { key, repair }: RepairRequest,
  parts: DoctorParts,
): Promise<DoctorView> {
  const { findings } = await readDoctor(installationId, parts);
  const finding = findings.find((one) => one.key === key);
  if (!finding?.repairs.includes(repair)) {
    throw new BadInput(
      'finding_gone',
      'This is no longer so, or cannot be mended so. Check again.',
    );
  }
  const installation = await parts.installations.get(installationId);
  const helpdesk = parts.helpdeskOf(installation);
  const { category } = planFor(installation, parts);
  if (repair === 'set_up') await setUp({ installationId }, parts);
  if (repair === 'move_last') await helpdesk.moveRulesLast(category.name);
  if (repair === 'add_rule') await addRule(finding.params, installation, helpdesk, parts);
  if (repair === 'keep') {
    await parts.database.query(
      `insert into doctor_accepted (installation_id, finding_key, user_id, accepted_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [installationId, key, userId, parts.now()],
    );
  }
  await parts.setUp.recordChange(parts.database, installationId, {
    userId,
    change: { kind: 'repair', key, repair },
    at: parts.now(),
  });
  return examineNow(installationId, parts);
}

async function addRule(
  params: Finding['params'],
  installation: Installation,
  helpdesk: Helpdesk,
  parts: DoctorParts,
): Promise<void> {
  const { installationId, teamLanguage, settings } = installation;
  const texts = parts.setUpTexts(teamLanguage);
  const rule = extraRule(
    String(params.tag),
    String(params.title),
    texts,
    settings.switches.routing,
  );
  const { category } = planFor(installation, parts);
  const externalId = await helpdesk.ensureRule(rule, installation, category.name);
  // Listed with the others, so that removing us takes it away too.
  await parts.setUp.saveThing(
    installationId,
    {
      key: `trigger:${rule.key}`,
      kind: 'trigger',
      title: rule.title,
      description: rule.description,
      externalId,
      state: 'made',
      problem: null,
    },
    parts.now(),
  );
}

/** What would happen to a ticket with these tags. Nothing is changed by it. */
export async function dryRunTicket(
  installationId: string,
  ticket: DryRunRequest,
  parts: DoctorParts,
): Promise<DryRunView> {
  const installation = await parts.installations.get(installationId);
  needReady(installation);
  return parts.helpdeskOf(installation).dryRun(planFor(installation, parts), installation, ticket);
}

function needReady({ status }: Installation): void {
  if (status !== 'ready') {
    throw new BadInput('set_up_not_ready', 'Set-up has not ended yet. Connect, and let it end.');
  }
}

/** The tag combinations of the last days, as our own judgements would write them. */
async function samplesOf(
  installationId: string,
  database: Database,
  at: Date,
): Promise<TagSample[]> {
  const { rows } = await database.query<{
    risk_level: string | null;
    threat: string | null;
    tier: string | null;
    many: number;
  }>(
    `select t.risk_level, t.threat, coalesce(p.tier_corrected, p.tier) as tier, count(*) as many
     from tickets t left join profiles p
       on p.installation_id = t.installation_id and p.customer_id = t.requester_id
     where t.installation_id = $1 and t.last_customer_comment_at >= $2
     group by 1, 2, 3`,
    [installationId, new Date(at.getTime() - LOOK_BACK)],
  );
  return rows.map(({ risk_level, threat, tier, many }) => ({
    tags: [
      tagOfRisk(risk_level ?? 'low'),
      ...(threat === null ? [] : [tagOfThreat(threat)]),
      ...(tier === null ? [] : [tagOfTier(tier)]),
    ],
    tickets: Number(many),
    vips: tier === 'vip' ? Number(many) : 0,
  }));
}

async function acceptedKeys(installationId: string, database: Database): Promise<Set<string>> {
  const { rows } = await database.query<{ finding_key: string }>(
    'select finding_key from doctor_accepted where installation_id = $1',
    [installationId],
  );
  return new Set(rows.map((row) => row.finding_key));
}
