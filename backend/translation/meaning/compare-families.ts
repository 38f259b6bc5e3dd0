import type { Difference } from './difference.ts';
import { ASKING_ALONE, canDeny, kindOfFamily } from './families/families.ts';
import type { Denied, MemberMention, Part } from './read-meaning.ts';

/** What one side says of a family, strongly or not, by the member's name. */
type Named = Map<string, MemberMention[]>;

/** "The left one" against "the right one": of a family, each side names what the other does not. */
export function compareFamilies(source: Part, target: Part): Difference[] {
  const there = byFamily(source.members);
  const here = byFamily(target.members);
  const families = new Set([...there.keys(), ...here.keys()]);
  return [...families].flatMap((family): Difference[] => {
    const [own, other] = [there.get(family) ?? NOTHING, here.get(family) ?? NOTHING];
    const lost = missing(own, other);
    const added = missing(other, own);
    const isSwap = lost.length > 0 && added.length > 0 && !isTwin(lost, added);
    if (isTurned(own, other)) {
      const spans = [own, other].map((named) => [...named.values()].flat());
      return [difference(family, ':turned', spans[0] ?? [], spans[1] ?? [])];
    }
    const isAlone = ASKING_ALONE.has(family) && (own.size === 0 || other.size === 0);
    if (!isSwap && !(isAlone && lost.length + added.length > 0)) return [];
    return [difference(family, isAlone ? ':alone' : '', lost, added)];
  });
}

const NOTHING: Named = new Map();

function difference(
  family: string,
  how: string,
  source: MemberMention[],
  target: MemberMention[],
): Difference {
  return { kind: kindOfFamily(family), reason: `family:${family}${how}`, source, target };
}

/** "An automatic, no manual" against "a manual, no automatic". */
function isTurned(own: Named, other: Named): boolean {
  const denied = (mentions: MemberMention[] | undefined) => {
    const strong = (mentions ?? []).filter((one) => !one.weak);
    const found = new Set((strong.length > 0 ? strong : (mentions ?? [])).map((one) => one.denied));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const changed = (from: Denied, to: Denied) =>
    [...own].some(([name, said]) => denied(said) === from && denied(other.get(name)) === to);
  return changed('yes', 'no') && changed('no', 'yes');
}

/** What one side says plainly, and the other by no word at all. */
function missing(own: Named, other: Named): MemberMention[] {
  return [...own]
    .filter(([name]) => !other.has(name))
    .flatMap(([, mentions]) => mentions.filter((one) => !one.weak));
}

/** "Not manual" is "automatic", "no longer in stock" is "sold out". */
function isTwin(lost: MemberMention[], added: MemberMention[]): boolean {
  const names = (mentions: MemberMention[]) => new Set(mentions.map((one) => one.notion.name));
  const isPair = names(lost).size === 1 && names(added).size === 1;
  const denied = (mentions: MemberMention[]) => mentions.some((one) => one.denied === 'yes');
  return isPair && canDeny(lost[0]?.notion.family ?? '') && denied(lost) !== denied(added);
}

function byFamily(mentions: MemberMention[]): Map<string, Named> {
  const families = new Map<string, Named>();
  for (const one of mentions) {
    const { family, name } = one.notion;
    const named = families.get(family) ?? new Map<string, MemberMention[]>();
    families.set(family, named);
    named.set(name, [...(named.get(name) ?? []), one]);
  }
  return families;
}
