import type { RoutingRule } from '../helpdesks/set-up-plan.ts';
import { type SetUpTexts, TAG_PREFIX } from './routing-plan.ts';

/** A rule for a tag of ours that no rule asks for: brings the ticket to the senior group. */
export function extraRule(
  tag: string,
  title: string,
  texts: Pick<SetUpTexts, 'extra_rule'>,
  isActive: boolean,
): RoutingRule {
  const short = tag.replace(`${TAG_PREFIX}_`, '');
  const filled = (text: string) => text.replace('{title}', title);
  const once = `${TAG_PREFIX}_routed_${short}`;
  return {
    key: `extra-${short}`,
    title: filled(texts.extra_rule.title),
    description: filled(texts.extra_rule.description),
    isActive,
    when: { anyTag: [tag], withoutTags: [once] },
    effect: { toSeniorGroup: true, addTag: once },
  };
}
