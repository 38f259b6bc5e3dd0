import { type Account, newRecordId, timestamp } from './account.ts';
import { changeTicket, viaOf } from './change-ticket.ts';
import { ensureUser } from './ensure-user.ts';
import { addGroup } from './groups-routes.ts';
import { metadataOfHeaders } from './receive-message.ts';
import type { UserRecord } from './records.ts';
import {
  type SampleArticle,
  type SampleShop,
  type SampleTicket,
  timeBefore,
} from './sample-shop.ts';
import { addTriggerCategory } from './trigger-categories-routes.ts';
import { saveTrigger } from './triggers-routes.ts';

/**
 * Fills an empty account with a merchant in Shenzhen: a first-line group with its agents, an
 * admin, the merchant's own triggers, and the sample shop's customers, tickets and articles. The
 * past is written silently: no trigger sees it. There is no senior group: our set-up makes it.
 */
export function seedAccount(account: Account, shop: SampleShop): void {
  account.store.transaction(() => {
    const staff = addStaff(account);
    addMerchantTriggers(account);
    const customers = new Map(
      shop.customers.map((customer) => [customer.key, ensureUser(account, customer)]),
    );
    const oldestFirst = [...shop.tickets].sort(
      (left, right) => age(account, right) - age(account, left),
    );
    for (const [index, ticket] of oldestFirst.entries()) {
      const requester = customers.get(ticket.requester);
      if (requester === undefined) throw new Error(`No customer ${ticket.requester} in the shop`);
      const chinese = staff.chinese[index % staff.chinese.length] ?? staff.english;
      addTicket(
        account,
        ticket,
        requester,
        ticket.language.startsWith('en') ? staff.english : chinese,
      );
    }
    const sections = [...new Set(shop.articles.map((article) => article.section))];
    const sectionIds = new Map(sections.map((section) => [section, newRecordId(account)]));
    for (const article of shop.articles) {
      addArticle(account, article, sectionIds.get(article.section) ?? 0, staff.admin);
    }
  });
}

const age = (account: Account, ticket: SampleTicket): number =>
  account.now().getTime() - timeBefore(account.now(), ticket.createdAt).getTime();

function addStaff(account: Account): {
  admin: UserRecord;
  chinese: UserRecord[];
  english: UserRecord;
} {
  const firstLine = addGroup(account, {
    name: '一线客服',
    description: 'First line',
    default: true,
  });
  const person = (name: string, email: string, locale: string, role: 'agent' | 'admin') =>
    ensureUser(account, { name, email, locale, role, groupIds: [firstLine.id] });
  return {
    admin: person('周敏（管理员）', 'zhou.min@haishan.example.com', 'zh-CN', 'admin'),
    chinese: [
      person('陈晓琳', 'chen.xiaolin@haishan.example.com', 'zh-CN', 'agent'),
      person('黄志强', 'huang.zhiqiang@haishan.example.com', 'zh-CN', 'agent'),
    ],
    english: person('Emily Parker', 'emily.parker@haishan.example.com', 'en-US', 'agent'),
  };
}

function addMerchantTriggers(account: Account): void {
  const category = addTriggerCategory(account, { name: 'Notifications', position: 10 });
  const is = (field: string, value: string) => ({ field, operator: 'is', value });
  const triggers = [
    {
      title: 'Notify requester of received request',
      all: [is('update_type', 'Create'), is('role', 'end_user')],
      actions: [
        {
          field: 'notification_user',
          value: [
            'requester_id',
            '[{{ticket.id}}] {{ticket.title}}',
            'We have received your request ({{ticket.id}}).',
          ],
        },
      ],
    },
    {
      title: 'Notify requester of an answer',
      all: [is('update_type', 'Change'), is('comment_is_public', 'true'), is('role', 'agent')],
      actions: [
        {
          field: 'notification_user',
          value: ['requester_id', 'Re: {{ticket.title}}', '{{ticket.latest_public_comment}}'],
        },
      ],
    },
    {
      title: 'Weekend default priority',
      all: [
        is('update_type', 'Create'),
        { field: 'current_tags', operator: 'includes', value: 'weekend' },
      ],
      actions: [{ field: 'priority', value: 'normal' }],
    },
  ];
  for (const { title, all, actions } of triggers) {
    saveTrigger(account, null, {
      title,
      category_id: category.id,
      conditions: { all, any: [] },
      actions,
    });
  }
}

function addTicket(
  account: Account,
  sample: SampleTicket,
  requester: UserRecord,
  agent: UserRecord,
): void {
  let ticketId: number | null = null;
  let last = timeBefore(account.now(), sample.createdAt);
  for (const comment of sample.comments) {
    const actor = comment.from === 'customer' ? requester : agent;
    last = timeBefore(account.now(), comment.at);
    const { ticket } = changeTicket(account, {
      ticketId,
      actor,
      changes: {
        ...(ticketId === null
          ? { requester_id: requester.id, subject: sample.subject, tags: [...sample.tags].sort() }
          : {}),
        ...(comment.from === 'agent' ? { assignee_id: agent.id } : {}),
      },
      comment: {
        body: comment.body,
        ...(comment.html === undefined ? {} : { html_body: comment.html }),
        public: comment.public,
        authorId: actor.id,
        metadata: metadataOfHeaders(comment.headers),
      },
      via: viaOf(comment.from === 'customer' ? sample.channel : 'web'),
      at: last,
      silently: true,
    });
    ticketId = ticket.id;
  }
  if (ticketId === null || account.store.get('ticket', ticketId)?.status === sample.status) return;
  changeTicket(account, {
    ticketId,
    actor: agent,
    changes: {
      status: sample.status,
      ...(sample.status === 'new' ? {} : { assignee_id: agent.id }),
    },
    comment: null,
    via: viaOf('web'),
    at: last,
    silently: true,
  });
}

function addArticle(
  account: Account,
  sample: SampleArticle,
  sectionId: number,
  author: UserRecord,
): void {
  const at = timestamp(timeBefore(account.now(), '-60d'));
  const translations = Object.entries(sample.translations).map(([locale, { title, bodyHtml }]) => ({
    id: newRecordId(account),
    locale: locale.toLowerCase(),
    title,
    body: bodyHtml,
    draft: false,
    updated_at: at,
  }));
  const source = translations.find(({ locale }) => locale === 'en-us') ?? translations[0];
  const id = newRecordId(account);
  account.store.put('article', id, {
    id,
    section_id: sectionId,
    author_id: author.id,
    label_names: sample.labels,
    draft: false,
    user_segment_id: null,
    source_locale: source?.locale ?? 'en-us',
    translations,
    created_at: at,
    updated_at: at,
  });
}
