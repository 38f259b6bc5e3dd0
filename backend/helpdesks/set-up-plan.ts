import type { Column, FieldGroup, HelpdeskErrorKind, OneOfGroup } from './helpdesk.ts';

/** What must exist in the helpdesk, in our words; the adapter knows how to say it there. */
export interface RoutingPlan {
  fields: {
    group: OneOfGroup;
    title: string;
    description: string;
    options: { tag: string; title: string }[];
  }[];
  columns: { column: Column; title: string; description: string }[];
  /** The group that hard tickets go to: one that is there, else by name; made when missing. */
  seniorGroup: { chosenId: string | null; name: string; description: string };
  /** What our rules stand under. */
  category: { name: string };
  rules: RoutingRule[];
  webhook: { name: string; description: string; endpoint: string };
  views: PlannedView[];
}

/** A list of open tickets for agents. */
export interface PlannedView {
  key: string;
  title: string;
  description: string;
  /** Tickets with any of these tags; empty: all that wait for us. */
  anyTag: string[];
}

export type ThingKind = 'field' | 'column' | 'group' | 'category' | 'trigger' | 'webhook' | 'view';

/** How one thing of the plan came out. */
export interface MadeThing {
  /** `field:language`, `column:summary`, `group`, `category`, `trigger:…`, `webhook`, `view:…` */
  key: string;
  kind: ThingKind;
  title: string;
  description: string;
  /** Null when it was refused. */
  externalId: string | null;
  /** `adopted`: was there and is somebody else's. */
  state: 'made' | 'adopted' | 'failed';
  /** Why it was refused; null otherwise. */
  problem: HelpdeskErrorKind | null;
}

export type RemovableThing = Pick<MadeThing, 'key' | 'kind'> & { externalId: string };
/** `used`: a trigger or view of somebody else's needs it · `may_hold_tickets`: a group. */
export type LeftReason = 'used' | 'may_hold_tickets' | 'refused';

export interface RoutingRule {
  /** Stable; part of what the helpdesk stores, so that the rule is found again when renamed. */
  key: string;
  title: string;
  description: string;
  /** False: it stands there without acting. */
  isActive: boolean;
  when:
    | { event: 'customer_wrote' | 'agent_replied' }
    | {
        anyTag: string[];
        withoutTags: string[];
        /** Only while the priority is lower than this. */
        priorityBelow?: 'high' | 'urgent';
      };
  /** What happens: our webhook is called, or people are brought in. */
  effect: {
    callWebhook?: true;
    toSeniorGroup?: true;
    priority?: 'high' | 'urgent';
    addTag?: string;
  };
}

/** What an installation must remember; parts that were refused are absent or null. */
export interface RoutingProvision {
  fieldIds: Partial<Record<FieldGroup, string>>;
  seniorGroupId: string | null;
  webhookId: string | null;
  /** The secret that deliveries of this webhook are signed with, as a literal string. */
  webhookSecret: string | null;
  /** By rule key. */
  ruleIds: Record<string, string>;
}
