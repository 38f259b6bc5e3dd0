import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pgliteFolder } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import { migrate } from '../backend/database/migrate.ts';
import { openPgliteDatabase } from '../backend/database/pglite-database.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { countByMasterKey, wrapAnew } from '../backend/installations/rotate-keys.ts';
import { createSecrets, masterKeyId } from '../backend/secrets.ts';

/**
 * `npm run keys -- list | rotate | new`: the master keys that wrap what must not be readable in the
 * database. Keys from a file are exchanged here; keys from the environment are yours to set, and
 * the order is told. No key is ever printed but by `new`.
 */
const HELP = `Usage: npm run keys -- COMMAND

  list    names the configured master keys, and how many installations each seals
  rotate  seals everything by the newest master key. Keys from KEYS_FILE: makes a new one first and
          takes the old one out when nothing needs it any more. Keys from MASTER_KEY: put the new
          key first and keep the old one (MASTER_KEY=new,old), restart the service, then run this
  new     prints a new key

The database is DATABASE_URL, else the PGlite folder in DATA_FOLDER (stop the service first).
`;

const ROOT = join(import.meta.dirname, '..');
const env = join(ROOT, '.env');
if (existsSync(env)) process.loadEnvFile(env);
const say = (line: string) => process.stdout.write(`${line}\n`);

class Refusal extends Error {}

const dataFolder = resolve(ROOT, process.env.DATA_FOLDER || 'data');
const keysFile =
  process.env.KEYS_FILE ||
  // Where `npm start` keeps them.
  (existsSync(join(dataFolder, 'keys.json')) ? join(dataFolder, 'keys.json') : '');
const isFromFile = !process.env.MASTER_KEY && keysFile !== '';

function readKeys(): Buffer[] {
  const text = isFromFile ? readFile().MASTER_KEY : process.env.MASTER_KEY;
  const keys = (text ?? '').split(',').map((one) => Buffer.from(one.trim(), 'base64'));
  if (keys.some((key) => key.length !== 32)) {
    throw new Refusal('MASTER_KEY, or KEYS_FILE, must hold keys of 32 bytes in base64.');
  }
  return keys;
}

function readFile(): { MASTER_KEY: string; SESSION_KEY: string } {
  return JSON.parse(readFileSync(keysFile, 'utf8')) as ReturnType<typeof readFile>;
}

/** Whole or not at all: a half-written file of keys would cost every secret. */
function writeKeys(keys: Buffer[]): void {
  const content = { ...readFile(), MASTER_KEY: keys.map((k) => k.toString('base64')).join(',') };
  writeFileSync(`${keysFile}.new`, JSON.stringify(content, null, 2), { mode: 0o600 });
  renameSync(`${keysFile}.new`, keysFile);
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  const database = url
    ? await openPostgresDatabase(url, { connections: 2 })
    : await openPgliteDatabase(pgliteFolder(dataFolder));
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

async function list(): Promise<void> {
  const keys = readKeys();
  const counts = await withDatabase(countByMasterKey);
  for (const [index, key] of keys.entries()) {
    const id = masterKeyId(key);
    say(`${id}  ${counts.get(id) ?? 0} installations${index === 0 ? '  (seals what is new)' : ''}`);
    counts.delete(id);
  }
  for (const [id, many] of counts) say(`${id}  ${many} installations  NOT CONFIGURED`);
}

async function rotate(): Promise<void> {
  let keys = readKeys();
  if (isFromFile && keys.length === 1) {
    keys = [randomBytes(32), ...keys];
    writeKeys(keys);
    say(`New master key ${masterKeyId(keys[0] as Buffer)} in ${keysFile}.`);
  }
  const { result, counts } = await withDatabase(async (database) => ({
    result: await wrapAnew(database, createSecrets(keys)),
    counts: await countByMasterKey(database),
  }));
  say(`${result.wrapped} installations sealed by ${masterKeyId(keys[0] as Buffer)}.`);
  if (result.unreadable.length > 0) {
    throw new Refusal(
      `${result.unreadable.length} installations are sealed by a key that is not configured: ${result.unreadable.join(', ')}. Add that key behind the others and run this again; nothing was lost.`,
    );
  }
  const idle = keys.slice(1).filter((key) => !counts.has(masterKeyId(key)));
  if (isFromFile) {
    writeKeys(keys.filter((key) => !idle.includes(key)));
    if (idle.length > 0) say('The old key is out of the file. A backup from before needs it.');
    return;
  }
  for (const key of idle) {
    say(`Nothing needs ${masterKeyId(key)} any more: take it out of MASTER_KEY and restart.`);
  }
  if (keys.length === 1) {
    say('To exchange the key: npm run keys -- new, then MASTER_KEY=new,old, restart, and rotate.');
  }
}

try {
  switch (process.argv[2]) {
    case 'list':
      await list();
      break;
    case 'rotate':
      await rotate();
      break;
    case 'new':
      say(randomBytes(32).toString('base64'));
      break;
    default:
      process.stderr.write(HELP);
      process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
