import {
  type Finding,
  failing,
  isObject,
  isPresent,
  type Json,
  type PackageFiles,
} from './finding.ts';

const LOCATIONS: Record<string, string[]> = {
  support: [
    'top_bar',
    'nav_bar',
    'ticket_sidebar',
    'new_ticket_sidebar',
    'user_sidebar',
    'organization_sidebar',
    'background',
    'modal',
    'ticket_editor',
    'system_top_bar',
  ],
  chat: ['chat_sidebar', 'background'],
  standalone_chat: ['chat_sidebar', 'background'],
  sell: ['top_bar', 'nav_bar', 'background', 'modal', 'deal_card', 'person_card', 'company_card'],
};
const LEGACY_NAMES: Record<string, string> = { zendesk: 'support', zopim: 'chat' };
/** Where Zendesk shows an icon that comes from the package. */
const WITH_ICON = ['top_bar', 'nav_bar', 'system_top_bar', 'ticket_editor'];

export function locationFindings({ location }: Json, files: PackageFiles): Finding[] {
  if (!isPresent(location)) return [];
  if (!isObject(location) || Object.keys(location).length === 0) {
    return [failing('manifest_keys.missing', 'location must be an object of products')];
  }
  return Object.entries(location).flatMap(([host, places]) => {
    const known = LOCATIONS[LEGACY_NAMES[host] ?? host];
    if (known === undefined) return [failing('invalid_host', `${host} is no product`)];
    // Version 1 listed names.
    if (!isObject(places)) {
      return [failing('locations_must_be_urls', `location.${host} must give each place a url`)];
    }
    const unknown = Object.keys(places).filter((name) => !known.includes(name));
    return [
      ...(unknown.length > 0
        ? [failing('invalid_location', `${host} has no place called ${unknown.join(', ')}`)]
        : []),
      ...Object.entries(places).flatMap(([name, options]) => [
        ...placeFindings(name, isObject(options) ? options : { url: options }, files),
        ...iconFindings(name, files),
      ]),
    ];
  });
}

function placeFindings(name: string, options: Json, files: PackageFiles): Finding[] {
  const findings: Finding[] = [];
  const { url, flexible, autoLoad, signed } = options;
  if (isPresent(flexible) && typeof flexible !== 'boolean') {
    findings.push(failing('invalid_location_flexible_type', `${name}: flexible is true or false`));
  }
  if (isPresent(signed) && typeof signed !== 'boolean') {
    findings.push(failing('unacceptable_boolean', `${name}: signed is true or false`));
  }
  if (typeof url !== 'string' || url === '') {
    if (autoLoad !== false) findings.push(failing('blank_location_uri', `${name} has no url`));
    return findings;
  }
  if (!isLocationAddress(url, files)) {
    const rule = 'must be https, localhost or a file below assets/';
    findings.push(failing('invalid_location_uri', `${name}: ${url} ${rule}`));
  }
  return findings;
}

function isLocationAddress(url: string, files: PackageFiles): boolean {
  if (url.includes('{{setting.')) return true;
  if (!URL.canParse(url)) {
    return url.startsWith('assets/') && files.has(url.split(/[?#]/)[0] ?? '');
  }
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost';
}

function iconFindings(name: string, files: PackageFiles): Finding[] {
  if (!WITH_ICON.includes(name)) return [];
  const ways = [
    [`assets/icon_${name}.svg`],
    ['inactive', 'active', 'hover'].map((state) => `assets/icon_${name}_${state}.png`),
  ];
  return ways.some((needed) => needed.every((file) => files.has(file)))
    ? []
    : [failing('icon_missing', `${name} needs assets/icon_${name}.svg`)];
}
