import {
  doubtful,
  type Finding,
  failing,
  isObject,
  isPresent,
  isWebAddress,
  type Json,
  type PackageFiles,
} from './finding.ts';
import { locationFindings } from './location-rules.ts';
import { parameterFindings } from './parameter-rules.ts';
import { VALID_LOCALE } from './translation-rules.ts';

const BOOLEANS = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private'];
const STRINGS = [
  'defaultLocale',
  'version',
  'frameworkVersion',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
];
/** All others are refused in the Marketplace. */
const EXPERIMENTS = ['hashParams', 'newCssCompiler'];
const OAUTH_KEYS = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'];

/** What Zendesk's validator says of manifest.json, and what the Marketplace wants besides. */
export function manifestFindings(
  manifest: Json,
  files: PackageFiles,
  isRelease: boolean,
): Finding[] {
  const bare = manifest.requirementsOnly === true || manifest.marketingOnly === true;
  return [
    ...missingKeys(manifest, bare),
    ...wrongTypes(manifest),
    ...authorFindings(manifest),
    ...localeFindings(manifest, files),
    ...oauthFindings(manifest),
    ...(manifest.marketingOnly === true
      ? marketingOnlyFindings(manifest)
      : parameterFindings(manifest)),
    ...(bare ? bareFindings(manifest) : locationFindings(manifest, files)),
    ...marketplaceFindings(manifest, isRelease),
  ];
}

function missingKeys(manifest: Json, bare: boolean): Finding[] {
  const required = ['author', 'defaultLocale', ...(bare ? [] : ['location', 'frameworkVersion'])];
  const missing = required.filter((key) => !isPresent(manifest[key]));
  return missing.length === 0
    ? []
    : [failing('manifest_keys.missing', `manifest.json lacks ${missing.join(', ')}`)];
}

function wrongTypes(manifest: Json): Finding[] {
  const findings = [
    ...BOOLEANS.filter((key) => isPresent(manifest[key]) && typeof manifest[key] !== 'boolean').map(
      (key) => failing('unacceptable_boolean', `${key} must be true or false`),
    ),
    ...STRINGS.filter((key) => isPresent(manifest[key]) && typeof manifest[key] !== 'string').map(
      (key) => failing('unacceptable_string', `${key} must be a string`),
    ),
  ];
  const { experiments, domainWhitelist, parameters, frameworkVersion } = manifest;
  if (isPresent(experiments) && !isObject(experiments)) {
    findings.push(failing('unacceptable_hash', 'experiments must be an object'));
  } else if (isObject(experiments)) {
    const banned = Object.keys(experiments).filter(
      (key) => experiments[key] && !EXPERIMENTS.includes(key),
    );
    if (banned.length > 0) {
      findings.push(failing('invalid_experiment', `experiments holds ${banned.join(', ')}`));
    }
  }
  if (isPresent(domainWhitelist) && !isArrayOfStrings(domainWhitelist)) {
    findings.push(
      failing('unacceptable_array_of_strings', 'domainWhitelist must be a list of strings'),
    );
  }
  if (isPresent(parameters) && !Array.isArray(parameters)) {
    findings.push(
      failing('unacceptable_array', 'parameters must be a list'),
      failing('parameters_not_an_array', 'parameters must be a list'),
    );
  }
  if (isPresent(frameworkVersion) && frameworkVersion !== '2.0') {
    findings.push(failing('invalid_version', 'frameworkVersion must be "2.0"'));
  }
  if (isPresent(manifest.noTemplate)) {
    findings.push(failing('no_template_deprecated_in_v2', 'noTemplate is of version 1'));
  }
  if (isPresent(manifest.termsConditionsURL) && !isWebAddress(manifest.termsConditionsURL)) {
    findings.push(failing('invalid_url', 'termsConditionsURL must be an http(s) address'));
  }
  return findings;
}

export const isArrayOfStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function authorFindings({ author }: Json): Finding[] {
  if (!isPresent(author)) return [];
  if (!isObject(author)) return [failing('unacceptable_string', 'author must be an object')];
  const wrong = ['name', 'email', 'url'].filter(
    (key) => isPresent(author[key]) && typeof author[key] !== 'string',
  );
  return [
    ...wrong.map((key) => failing('unacceptable_string', `author.${key} must be a string`)),
    ...(isPresent(author.url) && !isWebAddress(author.url)
      ? [failing('invalid_url', 'author.url must be an http(s) address')]
      : []),
  ];
}

function localeFindings({ defaultLocale }: Json, files: PackageFiles): Finding[] {
  if (typeof defaultLocale !== 'string') return [];
  if (!VALID_LOCALE.test(defaultLocale)) {
    return [failing('invalid_default_locale', `${defaultLocale} is no locale, as en or pt-BR`)];
  }
  const file = `translations/${defaultLocale}.json`;
  return files.has(file) ? [] : [failing('missing_translation_file', `${file} is missing`)];
}

function oauthFindings({ oauth, parameters }: Json): Finding[] {
  if (!isObject(oauth)) return [];
  const missing = OAUTH_KEYS.filter((key) => !oauth[key]);
  const has = Array.isArray(parameters) && parameters.some((one) => one?.type === 'oauth');
  return [
    ...(missing.length > 0
      ? [failing('oauth_keys.missing', `oauth lacks ${missing.join(', ')}`)]
      : []),
    ...(has ? [] : [failing('oauth_parameter_required', 'oauth needs a parameter of type oauth')]),
  ];
}

function bareFindings(manifest: Json): Finding[] {
  return [
    ...(isPresent(manifest.location)
      ? [failing('no_location_required', 'an app without pages has no location')]
      : []),
    ...(isPresent(manifest.frameworkVersion)
      ? [failing('no_framework_version_required', 'an app without pages has no frameworkVersion')]
      : []),
  ];
}

function marketingOnlyFindings(manifest: Json): Finding[] {
  const { parameters } = manifest;
  return [
    ...(Array.isArray(parameters) && parameters.length > 0
      ? [failing('no_parameters_required', 'a marketing-only app has no parameters')]
      : []),
    ...(manifest.private !== false
      ? [failing('marketing_only_app_cant_be_private', 'a marketing-only app cannot be private')]
      : []),
  ];
}

function marketplaceFindings(manifest: Json, isRelease: boolean): Finding[] {
  const author = isObject(manifest.author) ? manifest.author : {};
  const level = isRelease ? failing : doubtful;
  const lacking = [
    ...['name', 'email', 'url'].filter((key) => !author[key]).map((key) => `author.${key}`),
    ...(isPresent(manifest.termsConditionsURL) ? [] : ['termsConditionsURL']),
    ...(isPresent(manifest.version) ? [] : ['version']),
  ];
  return [
    ...(manifest.private === false
      ? []
      : [level('private_app', 'private must be false: it is true when absent')]),
    ...(lacking.length === 0
      ? []
      : [level('listing_incomplete', `the Marketplace wants ${lacking.join(', ')}`)]),
  ];
}
