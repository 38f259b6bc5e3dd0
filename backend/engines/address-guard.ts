import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';

/** Addresses that lead to ourselves, to neighbours or to a cloud's own services. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  // An IPv4 address in IPv6 dress is checked as what it is.
  return PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * What is wrong with an address that an admin gave for an engine; null: nothing, as far as it can be
 * told before the name is looked up.
 */
export function findAddressProblem(
  address: string,
  mayBePrivate: boolean,
): 'not_a_url' | 'has_login' | 'https_only' | 'private_address' | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return 'not_a_url';
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'has_login';
  if (mayBePrivate) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isPrivateAddress(host) || /(?:^|\.)(?:localhost|local|internal)$/.test(host)) {
    return 'private_address';
  }
  return url.protocol === 'https:' ? null : 'https_only';
}

/**
 * `fetch` for addresses that an admin gave. The address of each connection is checked as it is made,
 * so that a name cannot lead inside after it was looked at; redirects are not followed.
 */
export function createEngineFetch(send: typeof fetch, mayBePrivate: boolean): typeof fetch {
  const dispatcher = mayBePrivate ? null : new Agent({ connect: { lookup: publicLookup } });
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const problem = findAddressProblem(address, mayBePrivate);
    if (problem !== null) throw new TypeError(`This address is not allowed (${problem}).`);
    const options = { ...init, redirect: 'manual', ...(dispatcher === null ? {} : { dispatcher }) };
    return send(input, options as RequestInit);
  };
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(new Error(`${hostname} leads to a private address.`), '');
    }
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    callback(null, first?.address ?? '', first?.family);
  });
};
