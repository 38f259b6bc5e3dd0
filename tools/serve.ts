import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './build-app.ts';

/** `npm run serve`: the backend alone, configured by the environment and, where there is one, `.env`. */
const env = join(import.meta.dirname, '../.env');
if (existsSync(env)) process.loadEnvFile(env);
await ensureAppBuilt();
await import('../backend/main.ts');
