import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../i18n.ts';
import { meetingSentence } from './meeting-sentence.ts';

const file = new URL('../../../translations/desk/en.json', import.meta.url);
const texts = createTexts('en', JSON.parse(readFileSync(file, 'utf8')));
const groups = [{ groupId: '360001', name: 'First line' }];
const say = (code: string, value = '', ours: string[] = []) =>
  meetingSentence({ how: [{ code, params: { value } }], ours }, groups, texts);

describe('how a trigger meets ours', () => {
  it('names groups and priorities as people know them', () => {
    expect(say('sets_group', '360001')).toBe('Moves tickets to the group “First line”.');
    expect(say('sets_priority', 'normal')).toBe('Sets the priority to “Normal”.');
  });

  it('leaves what it does not know as it is', () => {
    expect(say('sets_group', '77')).toContain('“77”');
    expect(say('sets_priority', 'very')).toContain('“very”');
    expect(say('paints_it_blue')).toBe('It acts on what Crossdesk acts on.');
  });

  it('tells of a group that is taken away', () => {
    expect(say('sets_group', '')).toBe('Takes the group off tickets.');
  });

  it('says the same thing once, and ends with which of ours it meets', () => {
    const how = [
      { code: 'asks_for_our_tags', params: { value: '' } },
      { code: 'asks_for_our_tags', params: { value: '' } },
    ];
    expect(meetingSentence({ how, ours: ['One', 'Two'] }, groups, texts)).toBe(
      'Asks for tags of Crossdesk, so it runs once they are written. It meets “One” and “Two”.',
    );
  });
});
