import type { Group, TicketField, User } from './records.ts';

/** People, groups and fields that the desk has heard of, by id. */
export interface Directory {
  user(id: number | null): User | null;
  group(id: number | null): Group | null;
  field(id: number): TicketField | null;
  /** Fields with choices, in the account's order. */
  taggerFields(): TicketField[];
  learn(heard: { users?: User[]; groups?: Group[]; fields?: TicketField[] }): void;
}

export function createDirectory(): Directory {
  const users = new Map<number, User>();
  const groups = new Map<number, Group>();
  let fields: TicketField[] = [];
  return {
    user: (id) => (id === null ? null : (users.get(id) ?? null)),
    group: (id) => (id === null ? null : (groups.get(id) ?? null)),
    field: (id) => fields.find((field) => field.id === id) ?? null,
    taggerFields: () => fields.filter((field) => field.active && field.type === 'tagger'),
    learn(heard) {
      for (const user of heard.users ?? []) users.set(user.id, user);
      for (const group of heard.groups ?? []) groups.set(group.id, group);
      if (heard.fields) fields = heard.fields;
    },
  };
}
