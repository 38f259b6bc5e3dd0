import {
  doubtful,
  type Finding,
  failing,
  isObject,
  type Json,
  type PackageFiles,
} from './finding.ts';
import { readJsonObject } from './read-json-object.ts';

export const VALID_LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/;
const REQUIRED = ['name', 'short_description', 'long_description', 'installation_instructions'];
const CODES = {
  notJson: 'translation.not_json',
  notObject: 'translation.not_json_object',
  duplicateKeys: 'translation.duplicate_keys',
};
/** Longer ones are cut in the Marketplace's lists. */
const SHORT = 100;

export function translationFindings(files: PackageFiles, manifest: Json): Finding[] {
  const names = [...files.keys()].filter((path) => path.startsWith('translations/'));
  const findings = names.flatMap((path) => fileFindings(path, files, manifest));
  return files.has('translations/en.json')
    ? findings
    : [failing('translation.en_missing', 'translations/en.json is missing'), ...findings];
}

function fileFindings(path: string, files: PackageFiles, manifest: Json): Finding[] {
  const locale = /^translations\/(.*)\.json$/.exec(path)?.[1];
  if (locale === undefined || !VALID_LOCALE.test(locale)) {
    return [failing('translation.invalid_locale', `${path} is not named for a locale`)];
  }
  const text = files.get(path)?.toString('utf8') ?? '';
  const { value, findings } = readJsonObject(text, path, CODES);
  if (value === null) return findings;
  const app = isObject(value.app) ? value.app : {};
  if (isObject(app) && 'package' in app) {
    findings.push(...leafFindings(path, value));
  }
  if (locale === 'en') return [...findings, ...englishFindings(app, manifest)];
  if ('name' in app) {
    const reason = 'the name is the same in every language; Zendesk drops this one';
    findings.push(failing('translation.name_per_locale', `${path}: ${reason}`));
  }
  return findings;
}

function englishFindings(app: Json, manifest: Json): Finding[] {
  const needed = manifest.private === false ? REQUIRED : ['name'];
  const has = (key: string) =>
    filled(app[key]) || (key === 'short_description' && filled(app.description));
  const missing = needed.filter((key) => !has(key));
  const findings = missing.length
    ? [failing('translation.missing_required_key', `en.json lacks app.${missing.join(', app.')}`)]
    : [];
  const wanted = Array.isArray(manifest.parameters) ? manifest.parameters : [];
  const described = isObject(app.parameters) ? app.parameters : {};
  for (const { name } of wanted.filter(isObject)) {
    const about = described[String(name)];
    if (!isObject(about) || !filled(about.label)) {
      const key = `app.parameters.${String(name)}.label`;
      findings.push(failing('translation.missing_required_key_on_leaf', `en.json lacks ${key}`));
    }
  }
  const products = ['support', 'chat', 'standalone_chat', 'sell'].filter((key) => key in app);
  const used = isObject(manifest.location) ? Object.keys(manifest.location) : [];
  const strange = products.filter((product) => !used.includes(product));
  if (strange.length > 0) {
    const message = `en.json describes ${strange.join(', ')}, the manifest does not name it`;
    findings.push(failing('translation.products_do_not_match_manifest_products', message));
  }
  const words = app.short_description;
  if (typeof words === 'string' && words.length > SHORT) {
    findings.push(doubtful('listing_long', `short_description has more than ${SHORT} characters`));
  }
  if (/zendesk/i.test(String(app.name ?? ''))) {
    findings.push(failing('listing_mark', 'the name may not hold a mark of Zendesk'));
  }
  return findings;
}

const filled = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** With `app.package` every leaf is `{title, value}`. */
function leafFindings(path: string, value: Json): Finding[] {
  const wrong = (node: unknown, at: string): string[] => {
    if (!isObject(node)) return [at];
    const isLeaf = Object.keys(node).sort().join() === 'title,value';
    if (isLeaf && typeof node.title === 'string' && typeof node.value === 'string') return [];
    return Object.entries(node).flatMap(([key, below]) => wrong(below, `${at}.${key}`));
  };
  const { app, ...rest } = value;
  const { package: _package, ...texts } = app as Json;
  return wrong({ app: texts, ...rest }, path).map((at) =>
    failing('translation.invalid_format', `${at} must be {title, value}`),
  );
}
