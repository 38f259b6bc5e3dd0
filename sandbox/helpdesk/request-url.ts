import type { Account } from './account.ts';

/** The full address of a request, for links to other pages of the same list. */
export const requestUrl = (account: Account, path: string): URL => new URL(path, account.origin());

/** Values of a comma-separated parameter such as `include=users,groups`. */
export const includes = (url: URL): string[] =>
  (url.searchParams.get('include') ?? '').split(',').map((name) => name.trim());
