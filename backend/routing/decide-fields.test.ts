import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideFields, type Judgement, wantedFields } from './decide-fields.ts';
import { loadSetUpTexts } from './load-set-up-texts.ts';
import { routingPlan, tagOfLanguage } from './routing-plan.ts';

const fieldIds = { language: '1', tier: '2', risk: '3', threat: '4' };
const judgement: Judgement = { language: 'de', tier: 'vip', risk: 'high', threat: 'dispute' };
const settled = {
  customFields: {
    '1': 'crossdesk_language_de',
    '2': 'crossdesk_tier_vip',
    '3': 'crossdesk_risk_high',
    '4': 'crossdesk_threat_dispute',
    '9': 'somebody_elses',
  },
};

const nothing = { summary: null, deadline: null };
const wanted = (change: Partial<Judgement> = {}) =>
  wantedFields({ ...judgement, ...change }, nothing);

describe('decideFields', () => {
  it('says everything on a fresh ticket', () => {
    expect(decideFields(wanted(), { customFields: {} }, fieldIds)).toEqual({
      language: 'crossdesk_language_de',
      tier: 'crossdesk_tier_vip',
      risk: 'crossdesk_risk_high',
      threat: 'crossdesk_threat_dispute',
    });
  });

  it('writes nothing when the ticket says it already', () => {
    expect(decideFields(wanted(), settled, fieldIds)).toBeNull();
  });

  it('writes only what differs, and clears a threat that is none any more', () => {
    expect(decideFields(wanted({ tier: 'high', threat: null }), settled, fieldIds)).toEqual({
      tier: 'crossdesk_tier_high',
      threat: null,
    });
  });

  it('leaves fields alone that set-up has not made', () => {
    expect(decideFields(wanted(), { customFields: {} }, { tier: '2' })).toEqual({
      tier: 'crossdesk_tier_vip',
    });
  });
});

describe('tags of languages', () => {
  it.each([
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['zh-CN', 'zh_hans'],
    ['zh', 'zh_hans'],
    ['zh-TW', 'zh_hant'],
    ['zh-Hant-HK', 'zh_hant'],
    ['nb', 'no'],
    ['sw', 'other'],
  ])('%s → %s', (language, option) => {
    expect(tagOfLanguage(language)).toBe(`crossdesk_language_${option}`);
  });
});

describe.each(['zh-CN', 'en', 'de'])('the routing plan in %s', (language) => {
  const plan = routingPlan({
    webhookEndpoint: 'https://x.example',
    texts: loadSetUpTexts(join(import.meta.dirname, '../../translations/set-up'))(language),
    teamLanguage: language,
    seniorGroupId: null,
    isRouting: true,
  });
  const tags = plan.fields.flatMap((field) => field.options.map((option) => option.tag));

  it('gives every option a tag of its own, recognisable as ours', () => {
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.every((tag) => /^crossdesk_[a-z_]+$/.test(tag))).toBe(true);
  });

  it('has a name for everything that an admin will see', () => {
    const titles = plan.fields.flatMap((field) => [
      field.title,
      field.description,
      ...field.options.map((option) => option.title),
    ]);
    const rules = plan.rules.flatMap((rule) => [rule.title, rule.description]);
    expect([...titles, ...rules].filter((text) => !text || /_/.test(text))).toEqual([]);
    expect(plan.rules.every((rule) => rule.title !== rule.key)).toBe(true);
  });

  it('has no rule that waits for a tag that nobody writes, and none that could fire twice', () => {
    for (const { when, effect } of plan.rules) {
      if ('event' in when) continue;
      expect(tags).toEqual(expect.arrayContaining(when.anyTag));
      expect(when.withoutTags).toContain(effect.addTag);
    }
  });
});
