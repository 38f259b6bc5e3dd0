/** Two addresses, and whether they are one person's. */
export interface Link {
  a: string;
  b: string;
  isSame: boolean;
}

/**
 * Who is whom: addresses that belong together, each with the one that stands for all (the first by
 * the alphabet). Two that somebody said are not the same are never joined directly. Addresses on
 * their own are left out.
 *
 * @param known pairs joined by something that one person alone has: a phone number, for one.
 * @param decided pairs about which somebody decided; they go before what is known.
 */
export function joinContacts(
  known: readonly (readonly [string, string])[],
  decided: readonly Link[],
): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (one: string): string => {
    let at = one;
    while ((parent.get(at) ?? at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  const join = (a: string, b: string) => {
    const [first, second] = [root(a), root(b)].sort() as [string, string];
    parent.set(second, first);
    parent.set(first, first);
  };
  const apart = new Set(decided.filter(({ isSame }) => !isSame).map(({ a, b }) => pairKey(a, b)));
  for (const { a, b, isSame } of decided) if (isSame) join(a, b);
  for (const [a, b] of known) if (!apart.has(pairKey(a, b))) join(a, b);
  const joined = new Map<string, string>();
  for (const one of parent.keys()) joined.set(one, root(one));
  return joined;
}

/** The same for both orders of the two. */
export function pairKey(a: string, b: string): string {
  return [a, b].sort().join(' ');
}
