import { BadInput } from '../../errors.ts';

/** Where accounts live; made once from the configuration and used for every address we build or accept. */
export interface AccountOrigins {
  /** The account's origin, without a trailing slash. Throws {@link BadInput} on an odd subdomain. */
  originOf(subdomain: string): string;
  /** The account a host (with port, if any) belongs to; null when it is not the helpdesk's. */
  subdomainOf(host: string): string | null;
}

/** A DNS label: nothing in it can lead an address elsewhere. */
const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @param template `https://{subdomain}.zendesk.com`, from the configuration. */
export function createAccountOrigins(template: string): AccountOrigins {
  const [before = '', after = ''] = template.replace(/^https?:\/\//, '').split('{subdomain}');

  function originOf(subdomain: string): string {
    if (!SUBDOMAIN.test(subdomain)) {
      throw new BadInput('unknown_account', 'This is not the subdomain of a helpdesk account.');
    }
    return template.replace('{subdomain}', subdomain);
  }

  return {
    originOf,
    subdomainOf(host) {
      const lower = host.toLowerCase();
      if (!lower.startsWith(before) || !lower.endsWith(after)) return null;
      const subdomain = lower.slice(before.length, lower.length - after.length);
      return SUBDOMAIN.test(subdomain) ? subdomain : null;
    },
  };
}
