import { describe, expect, it } from 'vitest';
import { type LanguageTag, THREAT_KINDS, type ThreatKind } from '../domain.ts';
import cases from './threat-cases.json' with { type: 'json' };
import { findThreats, THREAT_LANGUAGES } from './threat-words.ts';

/** `yes` must be found as that kind, `no` must not be. A new phrase comes after a new case. */
const THREAT_CASES = cases as unknown as Record<
  ThreatKind,
  Record<'yes' | 'no', [LanguageTag, string][]>
>;

describe.each(THREAT_KINDS)('findThreats: %s', (kind) => {
  const { yes, no } = THREAT_CASES[kind];

  it.each(yes)('%s finds it: %s', (language, text) => {
    expect(findThreats(text, language).map((threat) => threat.kind)).toContain(kind);
  });

  it.each(no)('%s does not: %s', (language, text) => {
    expect(findThreats(text, language).filter((threat) => threat.kind === kind)).toEqual([]);
  });

  it('is tried in at least twelve languages, and against at least six harmless messages', () => {
    expect(new Set(yes.map(([language]) => language)).size).toBeGreaterThanOrEqual(12);
    expect(no.length).toBeGreaterThanOrEqual(6);
  });
});

describe('findThreats', () => {
  it('marks the words where they stand in the text as it was written', () => {
    const text = 'Größe M passt. Sonst: PayPal-KÄUFERSCHUTZ!';
    const [threat] = findThreats(text, 'de');
    expect(threat?.words).toBe(text.slice(threat?.span.start, threat?.span.end));
    expect(threat?.words).toContain('KÄUFERSCHUTZ');
    expect(findThreats(text.normalize('NFD'), 'de')[0]?.kind).toBe('dispute');
  });

  it('finds words typed without accents, and none inside of longer words', () => {
    expect(findThreats('deixarei avaliacao negativa', 'pt')[0]?.kind).toBe('bad_review');
    expect(findThreats('the pressure issue', 'en')).toEqual([]);
  });

  it('returns what it found in the order of the text', () => {
    const text = 'My lawyer will sue you, and I will open a PayPal dispute.';
    const starts = findThreats(text, 'en').map((threat) => threat.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(findThreats(text, 'en').map((threat) => threat.kind)).toEqual(
      expect.arrayContaining(['lawyer', 'dispute']),
    );
  });

  it('looks in every language when nobody can tell which one it is', () => {
    expect(findThreats('Verbraucherzentrale!', 'und')[0]?.kind).toBe('regulator');
    expect(findThreats('消費生活センターに相談します', 'und')[0]?.kind).toBe('regulator');
    expect(findThreats('', 'und')).toEqual([]);
  });

  it('has a lexicon for at least twelve languages', () => {
    expect(THREAT_LANGUAGES.length).toBeGreaterThanOrEqual(12);
  });

  it('stays quick on a long message', () => {
    const text = 'the paypal account of my bank and a review of the court '.repeat(2000);
    expect(findThreats(text, 'und').length).toBeLessThan(20_000);
  });
});
