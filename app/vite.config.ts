import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

/** The Marketplace texts (`app`) are for Zendesk alone and need not travel to every sidebar. */
const withoutMarketplaceTexts: Plugin = {
  name: 'without-marketplace-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/translations\/[\w-]+\.json$/.test(id)) return null;
    const { app: _marketplace, ...texts } = JSON.parse(code) as Record<string, unknown>;
    return { code: JSON.stringify(texts), map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [withoutMarketplaceTexts],
  publicDir: false,
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: { input: 'app/main.tsx' },
  },
});
