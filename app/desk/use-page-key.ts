import { useEffect, useState } from 'react';

/**
 * The page that the address names (`#watch-list`), so that back and forward lead through the pages
 * that were seen. An address that names none, or none that exists, is the first page.
 */
export function usePageKey(keys: readonly string[]): string {
  const read = () => chosenKey(window.location.hash, keys);
  const [key, setKey] = useState(read);
  useEffect(() => {
    const onHash = () => setKey(chosenKey(window.location.hash, keys));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [keys]);
  return key;
}

export function chosenKey(hash: string, keys: readonly string[]): string {
  const wanted = hash.replace(/^#\/?/, '');
  return keys.find((key) => key === wanted) ?? keys[0] ?? '';
}
