import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of `manifest.json` that our own programs read; there may be more in it. */
export interface Manifest {
  name: string;
  author: { name?: string; email?: string; url?: string };
  version?: string;
  termsConditionsURL?: string;
  signedUrls: boolean;
  location: { support: Record<string, ManifestLocation> };
}

export interface ManifestLocation {
  url: string;
  /** In CSS lengths; of the frame as it first opens. */
  size?: { width: string; height: string };
}

/** Stands in the source for the backend's address; the name can never resolve. */
const BACKEND_PLACEHOLDER = 'https://backend.invalid';

/** The app's manifest with the backend's address in it. */
export function readManifest(backend: string): Manifest {
  const source = readFileSync(join(import.meta.dirname, '../manifest.json'), 'utf8');
  return JSON.parse(source.replaceAll(BACKEND_PLACEHOLDER, backend)) as Manifest;
}
