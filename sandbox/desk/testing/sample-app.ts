import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const SDK = new URL('../../../node_modules/zendesk_app_framework_sdk/lib/', import.meta.url);
const MODULES = ['index', 'client', 'utils', 'vendor/native-promise-only'];
const HEARD = [
  'app.activated',
  'app.deactivated',
  'colorScheme.changed',
  'ticket.status.changed',
  'ticket.conversation.changed',
  'ticket.requester.id.changed',
  'greeting',
];

/**
 * An app that does nothing but hold the real SDK: `client` is its client, `heard` the events that
 * came, `tokens` counts launches by a signed POST.
 */
export async function startSampleApp(): Promise<{
  origin: string;
  tokens: () => number;
  close(): Promise<void>;
}> {
  const sdk = await bundleSdk();
  let tokens = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/sdk.js') {
      response.setHeader('content-type', 'text/javascript').end(sdk);
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      if (request.method === 'POST' && /^token=\w+\.\w+\.[\w-]+$/.test(body)) tokens++;
      response.setHeader('content-type', 'text/html').end(page());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokens: () => tokens,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const page = (): string => `<!doctype html><html lang="en"><title>Sample app</title>
<main><h1>Sample app</h1></main><script src="/sdk.js"></script><script>
  const heard = [];
  const client = ZAFClient.init((registered) => heard.push(['app.registered', registered]));
  for (const name of ${JSON.stringify(HEARD)}) client.on(name, (data) => heard.push([name, data]));
</script>`;

/** The package is CommonJS and comes unbuilt; four small modules need no bundler. */
async function bundleSdk(): Promise<string> {
  const sources = await Promise.all(
    MODULES.map(async (name) => [name, await readFile(new URL(`${name}.js`, SDK), 'utf8')]),
  );
  const defined = sources.map(
    ([name, source]) => `"./${name}": function (module, exports, require) {${source}\n}`,
  );
  return `window.ZAFClient = (function () {
    var defined = {${defined.join(',\n')}}, loaded = {};
    function require(name) {
      if (!loaded[name]) defined[name](loaded[name] = { exports: {} }, loaded[name].exports, require);
      return loaded[name].exports;
    }
    return require('./index');
  })();`;
}
