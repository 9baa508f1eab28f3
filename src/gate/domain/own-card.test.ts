import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import { cardLink, cardTextOf, readOwnCard } from './own-card.ts';
import { encodePass, type PassClaims } from './pass-code.ts';

const at = (text: string): Instant => instantOf(new Date(text));

const claims: PassClaims = {
  passId: '019cd5a0-7a00-7000-8000-0000075bcd15',
  communityId: 100,
  kind: 'resident',
  personId: '019cd5a0-7a00-7000-8000-000000000001',
  name: '王小明',
  place: '云锦里 3号楼2单元501',
  issuedAt: at('2026-03-10T02:00:00.000Z'),
  fromAt: at('2026-03-11T16:00:00.000Z'),
  untilAt: at('2026-12-31T16:00:00.000Z'),
};
const text = encodePass({ claims, kid: new Uint8Array(8), sign: () => new Uint8Array(64) });

describe('the card on the phone of its holder', () => {
  it('is read without any key', () => {
    expect(readOwnCard(text, at('2026-06-01T00:00:00.000Z'))).toEqual({ status: 'valid', claims });
  });

  it('says before its first day that it is not valid yet', () => {
    expect(readOwnCard(text, at('2026-03-11T15:59:59.000Z')).status).toBe('notYetValid');
    expect(readOwnCard(text, claims.fromAt).status).toBe('valid');
  });

  it('says from the end of its last day on that it has expired', () => {
    expect(readOwnCard(text, at('2026-12-31T15:59:59.000Z')).status).toBe('valid');
    expect(readOwnCard(text, claims.untilAt).status).toBe('expired');
  });

  it('that was cut off, or is something else, cannot be read', () => {
    for (const wrong of [text.slice(0, -5), '', 'MS1:', 'HC1:6BF', 'https://example.org'])
      expect(readOwnCard(wrong, claims.fromAt)).toEqual({ status: 'unreadable' });
  });

  it('is never a crash, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string(), (wrong) => readOwnCard(`MS1:${wrong}`, claims.fromAt).status === 'unreadable'));
  });
});

describe('the link to a card', () => {
  it('keeps the text behind the sign that browsers never send', () => {
    const link = cardLink('https://gate.example', text);
    expect(new URL(link).pathname).toBe('/card');
    expect(new URL(link).search).toBe('');
    expect(cardTextOf(new URL(link).hash)).toBe(text);
  });

  it('is understood with its escapes gone', () => {
    expect(cardTextOf(`#${text}`)).toBe(text);
  });

  it('without a card is empty, and broken escapes are no crash', () => {
    expect(cardTextOf('')).toBe('');
    expect(cardTextOf('#%E0%A4%A')).toBe('%E0%A4%A');
  });
});
