import { parseArgs } from 'node:util';

export interface PackageOptions {
  /** Address of the backend that the package points at, without a trailing slash. */
  backend: string;
  /** For the Marketplace: what it wants must be there. */
  isRelease: boolean;
  author: { name?: string; email?: string; url?: string };
  termsUrl: string | null;
  /** Take the listing's screenshots first. */
  withScreenshots: boolean;
  /** Ask whether the addresses answer. */
  checkAddresses: boolean;
}

/** All that is wrong with what was asked for, one line each. */
export class PackageOptionsError extends Error {
  constructor(problems: string[]) {
    super(problems.map((line) => `  - ${line}`).join('\n'));
    this.name = 'PackageOptionsError';
  }
}

const USAGE = 'npm run package -- --backend https://crossdesk.example.com';

/**
 * Reads the command line and, for what is the same each time, the environment (`PACKAGE_…`).
 * Throws {@link PackageOptionsError} with everything that is wrong at once.
 */
export function readPackageOptions(
  args: string[],
  environment: Record<string, string | undefined>,
): PackageOptions {
  const { values } = parse(args);
  const problems: string[] = [];
  const text = (flag: string | undefined, key: string) =>
    flag?.trim() || environment[key]?.trim() || null;
  const webAddress = (name: string, value: string | null) => {
    if (value !== null && !/^https?:\/\/\S+$/.test(value)) {
      problems.push(`${name} must be an http(s) address.`);
    }
    return value;
  };

  const backend = text(values.backend, 'PACKAGE_BACKEND') ?? '';
  const wrong = backendProblem(backend, values['allow-localhost']);
  if (wrong !== null) problems.push(wrong);
  const author = {
    name: text(values['author-name'], 'PACKAGE_AUTHOR_NAME'),
    email: text(values['author-email'], 'PACKAGE_AUTHOR_EMAIL'),
    url: webAddress('--author-url', text(values['author-url'], 'PACKAGE_AUTHOR_URL')),
  };
  const termsUrl = webAddress('--terms-url', text(values['terms-url'], 'PACKAGE_TERMS_URL'));
  if (problems.length > 0) throw new PackageOptionsError(problems);
  return {
    backend,
    isRelease: values.release,
    author: Object.fromEntries(Object.entries(author).filter(([, value]) => value !== null)),
    termsUrl,
    withScreenshots: values.screenshots,
    checkAddresses: values['check-addresses'],
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args,
      options: {
        backend: text,
        'allow-localhost': flag,
        release: flag,
        'author-name': text,
        'author-email': text,
        'author-url': text,
        'terms-url': text,
        screenshots: flag,
        'check-addresses': flag,
      },
    });
  } catch (error) {
    throw new PackageOptionsError([(error as Error).message]);
  }
}

/** Null when the address can stand in a manifest: an https origin, nothing behind the host. */
function backendProblem(backend: string, allowsLocalhost: boolean): string | null {
  if (backend === '') return `--backend is missing: ${USAGE}`;
  if (!URL.canParse(backend)) return `--backend is no address: ${backend}. As in: ${USAGE}`;
  const url = new URL(backend);
  if (url.username !== '' || url.password !== '') {
    return '--backend must not hold a user name or password: everybody can read the package.';
  }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (isLocal && !allowsLocalhost) {
    return '--backend is this machine; --allow-localhost builds such a package for trying it out.';
  }
  if (isLocal && url.hostname !== 'localhost') {
    return '--backend must say localhost: Zendesk takes no numbers for this machine.';
  }
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) {
    return '--backend must begin with https://.';
  }
  if (url.hostname.endsWith('.invalid')) return '--backend must be a host that exists.';
  if (url.origin !== backend) {
    return `--backend must end with the host, without path or slash: ${url.origin}`;
  }
  return null;
}
