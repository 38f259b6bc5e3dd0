import { extname } from 'node:path';
import { doubtful, type Finding, failing, type PackageFiles } from './finding.ts';

const FORBIDDEN =
  'rar zip gzip pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg odt pptx ppt xls xlsx 7z'.split(
    ' ',
  );
/** First bytes of what may not be in a package under any name. Office files and jars are zips. */
const SIGNATURES: [kind: string, bytes: number[], offset?: number][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['doc, ppt or xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['avi', [0x41, 0x56, 0x49, 0x20], 8],
  ['bz2', [0x42, 0x5a, 0x68]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['mp3', [0x49, 0x44, 0x33]],
  ['mp3', [0xff, 0xfb]],
  ['mpeg', [0x00, 0x00, 0x01, 0xba]],
  ['mpeg', [0x00, 0x00, 0x01, 0xb3]],
  ['sh', [0x23, 0x21]],
];
const SECRET_WORDS =
  /pass|password|secret|secretToken|secret_token|auth_key|authKey|auth_pass|authPass|auth_user|AuthUser|username|api_key/;

/** Files that Zendesk takes from nobody, and words that its reviewers ask about. */
export function fileFindings(files: PackageFiles): Finding[] {
  const entries = [...files];
  const forbidden = entries.flatMap(([path, content]) => {
    const kind = forbiddenKind(path, content);
    return kind === null
      ? []
      : [failing('unsupported_mime_type_detected', `${path} is of the kind ${kind}`)];
  });
  const texts = entries.filter(([path]) => /\.(html|js|json)$/.test(path));
  const secretive = texts
    .filter(([, content]) => SECRET_WORDS.test(content.toString('utf8')))
    .map(([path]) => path);
  const insecure = entries
    .filter(([path]) => /\.(html|js)$/.test(path))
    .filter(([, content]) => /http:\/\/(?!www\.w3\.org)/.test(content.toString('utf8')))
    .map(([path]) => path);
  return [
    ...forbidden,
    ...(secretive.length === 0
      ? []
      : [doubtful('generic_secrets', `words like password or secret in ${secretive.join(', ')}`)]),
    ...(insecure.length === 0
      ? []
      : [doubtful('insecure_http_request', `http:// addresses in ${insecure.join(', ')}`)]),
  ];
}

function forbiddenKind(path: string, content: Buffer): string | null {
  const extension = extname(path).slice(1).toLowerCase();
  if (FORBIDDEN.includes(extension)) return extension;
  const found = SIGNATURES.find(([, bytes, offset = 0]) =>
    bytes.every((byte, at) => content[offset + at] === byte),
  );
  return found?.[0] ?? null;
}

/** A package holds what we meant to put there, and nothing else. */
export function listFindings(files: PackageFiles, expected: readonly string[]): Finding[] {
  const missing = expected.filter((path) => !files.has(path));
  const strange = [...files.keys()].filter((path) => !expected.includes(path));
  return [
    ...missing.map((path) => failing('file_missing', `${path} is missing`)),
    ...strange.map((path) => failing('file_unexpected', `${path} does not belong in the package`)),
  ];
}
