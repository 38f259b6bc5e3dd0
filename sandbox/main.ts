import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from './start-sandbox.ts';

/** The pretend helpdesk and the stand-ins for the engines, as a process. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4600' },
    'engines-port': { type: 'string', default: '0' },
    'backend-url': { type: 'string' },
    data: { type: 'string' },
    /** The account has its agents, but none of the shop's tickets. */
    empty: { type: 'boolean', default: false },
  },
});
const backendUrl = values['backend-url'];
if (backendUrl === undefined) throw new Error('--backend-url is needed.');
const sandbox = await startSandbox({
  port: Number(values.port),
  enginesPort: Number(values['engines-port']),
  backendUrl,
  dataFolder: values.data === undefined ? null : join(values.data),
  isEmpty: values.empty,
});
process.send?.({
  listening: sandbox.origin,
  deeplUrl: sandbox.deeplUrl,
  openaiUrl: sandbox.openaiUrl,
});

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await sandbox.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(signal, () => void close());
}
