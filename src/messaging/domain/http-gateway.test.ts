import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillJson, meetsRule, readSuccessRule, type SuccessRule } from './http-gateway.ts';

const read = (text: string): SuccessRule => {
  const rule = readSuccessRule(text);
  if (!rule) throw new Error(`no rule: ${text}`);
  return rule;
};
const answer = (text: string, status = 200) => {
  try {
    return { status, text, json: JSON.parse(text) as unknown }; // any JSON
  } catch {
    return { status, text, json: undefined };
  }
};

describe('what counts as sent', () => {
  it.each([
    ['status', '', 204, true],
    ['status', 'OK', 500, false],
    ['text:OK', 'OK 123', 200, true],
    ['text:OK', 'ERR', 200, false],
    ['text:OK', 'OK', 400, false],
    ['json:code=0', '{"code":0}', 200, true],
    ['json:code=0', '{"code":"0"}', 200, true],
    ['json:code=0', '{"code":7,"msg":"0"}', 200, false],
    ['json:code=0', 'code=0', 200, false],
    ['json:result.0.ok=true', '{"result":[{"ok":true}]}', 200, true],
    ['json:code=', '{"code":""}', 200, true],
    ['json:toString=0', '{}', 200, false],
  ])('by %s: %s with %s is %s', (rule, text, status, isSent) => {
    expect(meetsRule(read(rule), answer(text, status))).toBe(isSent);
  });

  it('must be a rule', () => {
    for (const wrong of ['', 'ok', 'json:code', 'text:', 'json:=1', 'json:a b=1'])
      expect(readSuccessRule(wrong)).toBeUndefined();
  });

  it('is never an answer with a bad status', () => {
    fc.assert(
      fc.property(fc.constantFrom('status', 'text:a', 'json:a=1'), fc.json(), fc.integer(), (rule, text, status) => {
        fc.pre(status < 200 || status > 299);
        expect(meetsRule(read(rule), answer(text, status))).toBe(false);
      }),
    );
  });
});

describe('a body that is filled in', () => {
  it('keeps its shape and fills texts at any depth', () => {
    const template = { to: ['{phone}'], sms: { text: '{text}', id: '{id}' }, count: 1, flag: null, other: '{none}' };
    expect(fillJson(template, { phone: '13900000001', text: '门', id: 'm1' })).toEqual({
      ...{ to: ['13900000001'], sms: { text: '门', id: 'm1' }, count: 1, flag: null, other: '{none}' },
    });
  });

  it('is not broken by anything that is filled in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const body = JSON.stringify(fillJson({ a: '{text}', b: 1 }, { text }));
        expect(JSON.parse(body)).toEqual({ a: text, b: 1 });
      }),
    );
  });
});
