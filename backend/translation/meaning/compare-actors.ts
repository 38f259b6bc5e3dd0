import type { Difference } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { type Said, strong } from './said.ts';

/** What a customer may be asked to do, or we may do for them. */
const DEEDS: Notion[] = [
  'contact',
  'ship',
  'pay',
  'check',
  'confirm',
  'change',
  'returnGoods',
  'repair',
  'cancel',
];

/** "Please call them" against "they will call you", "please send" against "we will send". */
export function compareActors(one: Said, other: Said): Difference[] {
  const done = [...strong(other, 'we'), ...strong(other, 'contactYou')];
  const asked = requests(one, other);
  const isBare = asked.every((saying) => saying.weak);
  const isMixed =
    (other.get('request') ?? []).some((saying) => isBare || !saying.weak || saying.isImperative) ||
    strong(one, 'we').length + strong(one, 'contactYou').length > 0;
  const isTurnedCall =
    strong(other, 'contactYou').length > 0 &&
    !one.has('contactYou') &&
    asksForCall(one) &&
    !asksForCall(other);
  // "If you tell us your size, we can" is "Please tell us your size"; an invitation asks for nothing.
  const isOffered =
    (strong(other, 'cond').length > 0 && strong(one, 'cond').length === 0) ||
    one.has('invite') ||
    other.has('invite');
  if (isOffered && !isTurnedCall) return [];
  if (asked.length === 0 || done.length === 0 || (isMixed && !isTurnedCall)) return [];
  return [{ kind: 'actors', reason: 'actors', source: asked, target: done }];
}

/** A bare imperative ("Order ...") may be a noun: it counts when both speak of the same deed. */
function requests(own: Said, other: Said): Saying[] {
  const shared = DEEDS.some(
    (deed) => strong(own, deed).length > 0 && strong(other, deed).length > 0,
  );
  // "Please bear with us" asks for no deed.
  const polite = new Set(strong(own, 'courtesy').map((one) => one.clause));
  return (own.get('request') ?? []).filter(
    (one) => !polite.has(one.clause) && (!one.weak || (one.isImperative && shared)),
  );
}

function asksForCall(said: Said): boolean {
  const asked = new Set(strong(said, 'request').map((one) => one.clause));
  return strong(said, 'contact').some((one) => asked.has(one.clause));
}
