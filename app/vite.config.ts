import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

type Texts = { [key: string]: string | Texts };

/**
 * Leaves the Marketplace texts (`app`) out, which are for Zendesk alone, and reads the messages'
 * syntax at build time: the parser alone would be a tenth of what the sidebar loads.
 */
const compiledTexts: Plugin = {
  name: 'compiled-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/translations\/(desk\/)?[\w-]+\.json$/.test(id)) return null;
    const { app: _marketplace, ...texts } = JSON.parse(code) as Texts;
    return { code: JSON.stringify(compile(texts)), map: null };
  },
};

function compile(texts: Texts): object {
  const compiled = Object.entries(texts).map(([key, text]) => {
    if (typeof text !== 'string') return [key, compile(text)];
    const isPlain = !/[{}'#<]/.test(text);
    return [key, isPlain ? text : new IntlMessageFormat(text, 'en').getAst()];
  });
  return Object.fromEntries(compiled);
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [compiledTexts],
  resolve: {
    alias: {
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  },
  // Also when a test run builds: its NODE_ENV would bring React's development half along.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  publicDir: false,
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: join(import.meta.dirname, 'main.tsx'),
      output: {
        // The desk's texts are named apart from the sidebar's: both are one file a locale.
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/translations/desk/')
            ? 'assets/desk-[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
});
