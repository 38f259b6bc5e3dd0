import { describe, expect, it } from 'vitest';
import { sampleTicket } from './sample-trigger.ts';
import { applyFieldChange, applyTagsChange } from './ticket-fields-and-tags.ts';

const fields = [
  { id: '8', options: [{ tag: 'risk_low' }, { tag: 'risk_high' }, { tag: 'shared' }] },
  { id: '9', options: [{ tag: 'tier_vip' }, { tag: 'shared' }] },
];
const low = sampleTicket({ tags: ['mine', 'risk_low'], custom_fields: { 8: 'risk_low' } });

describe('a tag that belongs to a drop-down option sets the field (Zendesk facts, 11.3)', () => {
  it.each<[string, string[], string[], Record<string, string | null>]>([
    [
      'added',
      ['mine', 'risk_low', 'tier_vip'],
      ['mine', 'risk_low', 'tier_vip'],
      { 9: 'tier_vip' },
    ],
    ['another option added', ['risk_high', 'risk_low'], ['risk_high'], { 8: 'risk_high' }],
    ['removed', ['mine'], ['mine'], { 8: null }],
    ['a foreign tag added', ['risk_low', 'x'], ['risk_low', 'x'], {}],
    ['doubled, in capitals', ['RISK_LOW', 'risk_low'], ['risk_low'], {}],
    ['in two fields', ['risk_low', 'shared'], ['shared'], { 8: 'shared', 9: 'shared' }],
  ])('%s: %j', (_title, given, tags, changed) => {
    const ticket = applyTagsChange(low, given, fields);
    expect(ticket.tags).toEqual(tags);
    expect(ticket.custom_fields).toEqual({ ...low.custom_fields, ...changed });
  });

  it('of two options that come at once the last wins', () => {
    const ticket = applyTagsChange(sampleTicket(), ['risk_high', 'risk_low'], fields);
    expect(ticket).toMatchObject({ tags: ['risk_low'], custom_fields: { 8: 'risk_low' } });
  });

  it('a shared option that one field drops is gone from the other as well', () => {
    const both = applyTagsChange(sampleTicket(), ['shared'], fields);
    const ticket = applyTagsChange(both, ['shared', 'risk_high'], fields);
    expect(ticket).toMatchObject({
      tags: ['risk_high'],
      custom_fields: { 8: 'risk_high', 9: null },
    });
  });
});

describe('a drop-down field sets its tag (Zendesk facts, 11.3)', () => {
  it.each<[string | null, string[], string | null]>([
    ['risk_high', ['mine', 'risk_high'], 'risk_high'],
    ['risk_low', ['mine', 'risk_low'], 'risk_low'],
    [null, ['mine'], null],
    ['', ['mine'], null],
  ])('%j leaves %j', (value, tags, stored) => {
    const ticket = applyFieldChange(low, '8', value, fields);
    expect(ticket.tags).toEqual(tags);
    expect(ticket.custom_fields).toEqual({ 8: stored });
  });

  it('mends a field whose tag was there already', () => {
    const ticket = applyFieldChange(sampleTicket({ tags: ['risk_low'] }), '8', 'risk_low', fields);
    expect(ticket).toMatchObject({ tags: ['risk_low'], custom_fields: { 8: 'risk_low' } });
  });

  it('a field of another type has no tags', () => {
    const ticket = applyFieldChange(low, '10', 'risk_high', fields);
    expect(ticket.tags).toEqual(low.tags);
    expect(ticket.custom_fields).toEqual({ 8: 'risk_low', 10: 'risk_high' });
  });

  it('refuses what is no option', () => {
    expect(() => applyFieldChange(low, '8', 'tier_vip', fields)).toThrow(
      new RangeError('"tier_vip" is no option of field 8; use one of its tags.'),
    );
  });

  it('leaves the ticket that it was given alone', () => {
    const frozen = sampleTicket({ tags: ['risk_low'], custom_fields: { 8: 'risk_low' } });
    Object.freeze(frozen.tags);
    Object.freeze(frozen.custom_fields);
    expect(applyFieldChange(Object.freeze(frozen), '8', null, fields).tags).toEqual([]);
    expect(frozen.tags).toEqual(['risk_low']);
  });
});
