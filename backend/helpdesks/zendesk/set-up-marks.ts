/**
 * What is ours in an account is known by a mark in its description, which stays when somebody
 * renames the thing.
 */
export const markOf = (key: string): string => `[crossdesk:${key}]`;

/** A description that a person reads, with the mark behind it. */
export const marked = (description: string, key: string): string =>
  `${description} ${markOf(key)}`.trim();

/** Marks of rules stand without their kind, as they always did. */
export const markOfThing = (key: string): string => markOf(key.replace(/^trigger:/, ''));
