import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Everything the service is told from outside. The only reader of the environment. */
export interface Config {
  /** Address that this process listens on. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Proxies of ours in front of us, whose word about a caller's address counts. */
  proxyHops: number;
  /** How the helpdesk and browsers reach us, without a trailing slash. */
  publicUrl: string;
  /** Postgres; null means PGlite in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** Wraps every installation's data key. 32 bytes; the first wraps, the others still unwrap. */
  masterKeys: Buffer[];
  /** Signs access tokens and makes session secrets. 32 bytes. */
  sessionKey: Buffer;
  zendesk: {
    /** `{subdomain}` stands for the account. */
    originTemplate: string;
    appId: string;
    /** PEM; null fetches it from the account. */
    appPublicKey: string | null;
    oauthClientId: string;
    /** Null for a public client (PKCE alone). */
    oauthClientSecret: string | null;
    /** Where the page loads the helpdesk's app framework from. */
    sdkUrl: string;
  };
  /** Sources allowed to frame our pages, for `frame-ancestors`. */
  frameAncestors: string;
  deepl: { authKey: string; serverUrl: string | null; displayName: string } | null;
  openai: {
    apiKey: string;
    baseUrl: string | null;
    model: string;
    displayName: string;
  } | null;
  /** Engines that admins add may live at http or private addresses: our own servers, tests. */
  enginesMayBePrivate: boolean;
  logLevel: string;
}

/** All that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration. Empty values count as absent. Throws {@link ConfigError} naming every
 * wrong or missing key at once. `.env.example` explains each key.
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const get = (name: string) => environment[name]?.trim() || null;

  function required(name: string, meaning: string): string {
    const value = get(name);
    if (value === null) problems.push(`${name} is missing: ${meaning}.`);
    return value ?? '';
  }

  function url(name: string, value: string): string {
    if (value === '') return value;
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
      problems.push(`${name} must be an http(s) URL, for example https://crossdesk.example.com.`);
    }
    return value.replace(/\/+$/, '');
  }

  function optionalUrl(name: string): string | null {
    const value = get(name);
    return value === null ? null : url(name, value);
  }

  const dataFolder = resolve(get('DATA_FOLDER') ?? 'data');
  const keys = readKeys(environment, problems);
  const port = Number(get('PORT') ?? '4500');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push('PORT must be a number from 0 to 65535.');
  }
  const proxyHops = Number(get('PROXY_HOPS') ?? '0');
  if (!Number.isInteger(proxyHops) || proxyHops < 0) {
    problems.push('PROXY_HOPS must be the number of proxies of yours in front, 0 for none.');
  }
  const databaseUrl = get('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(databaseUrl)) {
    problems.push('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const originTemplate = get('ZENDESK_ORIGIN_TEMPLATE') ?? 'https://{subdomain}.zendesk.com';
  if (!originTemplate.includes('{subdomain}')) {
    problems.push(
      'ZENDESK_ORIGIN_TEMPLATE must contain {subdomain}, as in https://{subdomain}.zendesk.com.',
    );
  }
  const deeplKey = get('DEEPL_AUTH_KEY');
  const openaiUrl = optionalUrl('OPENAI_BASE_URL');
  // Local servers need no key; the client demands some text.
  const openaiKey = get('OPENAI_API_KEY') ?? (openaiUrl === null ? null : 'none');

  const config: Config = {
    host: get('HOST') ?? '127.0.0.1',
    port,
    proxyHops,
    publicUrl: url(
      'PUBLIC_URL',
      required('PUBLIC_URL', 'the https address at which the helpdesk and browsers reach us'),
    ),
    databaseUrl,
    dataFolder,
    masterKeys: keys.masterKeys,
    sessionKey: keys.sessionKey,
    zendesk: {
      originTemplate: originTemplate.replace(/\/+$/, ''),
      appId: required('ZENDESK_APP_ID', "the app's id, as Zendesk shows it"),
      appPublicKey: get('ZENDESK_APP_PUBLIC_KEY')?.replaceAll('\\n', '\n') ?? null,
      oauthClientId: required(
        'ZENDESK_OAUTH_CLIENT_ID',
        'the unique identifier of the OAuth client that admins give their consent to',
      ),
      oauthClientSecret: get('ZENDESK_OAUTH_CLIENT_SECRET'),
      sdkUrl: url(
        'ZAF_SDK_URL',
        get('ZAF_SDK_URL') ??
          'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
      ),
    },
    frameAncestors: get('FRAME_ANCESTORS') ?? 'https://*.zendesk.com',
    deepl:
      deeplKey === null
        ? null
        : {
            authKey: deeplKey,
            serverUrl: optionalUrl('DEEPL_SERVER_URL'),
            displayName: get('DEEPL_DISPLAY_NAME') ?? 'DeepL',
          },
    openai:
      openaiKey === null
        ? null
        : {
            apiKey: openaiKey,
            baseUrl: openaiUrl,
            model: get('OPENAI_MODEL') ?? 'gpt-6-luna',
            displayName: get('OPENAI_DISPLAY_NAME') ?? get('OPENAI_MODEL') ?? 'gpt-6-luna',
          },
    enginesMayBePrivate: ['1', 'true', 'yes'].includes(get('ENGINES_MAY_BE_PRIVATE') ?? ''),
    logLevel: get('LOG_LEVEL') ?? 'info',
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/**
 * The two keys: from MASTER_KEY and SESSION_KEY, or from the file named by KEYS_FILE, which is made
 * (mode 0600) when it does not exist.
 */
function readKeys(environment: Environment, problems: string[]) {
  const file = environment.KEYS_FILE?.trim() || null;
  let values = { MASTER_KEY: environment.MASTER_KEY, SESSION_KEY: environment.SESSION_KEY };
  if (!values.MASTER_KEY && !values.SESSION_KEY && file !== null) {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      const made = { MASTER_KEY: newKey(), SESSION_KEY: newKey() };
      writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
    }
    chmodSync(file, 0o600);
    values = JSON.parse(readFileSync(file, 'utf8')) as typeof values;
  }
  const how = 'make one with: openssl rand -base64 32';
  function key(name: string, text: string | undefined): Buffer {
    const bytes = Buffer.from(text?.trim() ?? '', 'base64');
    if (bytes.length !== 32) {
      problems.push(
        `${name} must be 32 bytes in base64; ${how}. Without it no secret can be read.`,
      );
    }
    return bytes;
  }
  return {
    masterKeys: (values.MASTER_KEY ?? '').split(',').map((text) => key('MASTER_KEY', text)),
    sessionKey: key('SESSION_KEY', values.SESSION_KEY),
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

/** Where PGlite keeps its files: named by Postgres' major version, for it cannot upgrade in place. */
export function pgliteFolder(dataFolder: string): string {
  return join(dataFolder, 'pglite-18');
}
