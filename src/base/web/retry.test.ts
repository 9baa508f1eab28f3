import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { failureOf, failureOfReply, RequestError, type Failure } from './failure.ts';
import { commandIdFor, isUnanswered, pauseBeforeRetry } from './retry.ts';

const refused: Failure = { kind: 'refused', status: 422, code: 'register.noSuchDwelling', details: {} };

describe('pauseBeforeRetry', () => {
  it('waits longer each time the line is dead, then stops', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempt) => pauseBeforeRetry({ attempt, failure: { kind: 'network' } }));
    expect(pauses).toEqual([400, 1000, 2500, 5000, undefined]);
  });

  it('takes a busy server at its word, within what a person can bear', () => {
    expect(pauseBeforeRetry({ attempt: 1, failure: { kind: 'busy', retryAfterMs: 3000, problem: undefined } })).toBe(
      3000,
    );
    expect(pauseBeforeRetry({ attempt: 1, failure: { kind: 'busy', retryAfterMs: 600_000, problem: undefined } })).toBe(
      8000,
    );
    expect(
      pauseBeforeRetry({ attempt: 2, failure: { kind: 'busy', retryAfterMs: undefined, problem: undefined } }),
    ).toBe(1000);
  });

  it('never repeats an answer by itself', () => {
    const answers: readonly Failure[] = [refused, { kind: 'signedOut' }, { kind: 'broken', status: 500 }];
    expect(answers.map((failure) => pauseBeforeRetry({ attempt: 1, failure }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('always ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5 }), (attempt) => {
        expect(pauseBeforeRetry({ attempt, failure: { kind: 'network' } })).toBeUndefined();
      }),
    );
  });
});

describe('commandIdFor', () => {
  const unanswered = { commandId: 'first', input: '{"name":"王芳"}' };

  it('keeps the id of an unanswered command sent again as it was', () => {
    expect(commandIdFor({ unanswered, input: '{"name":"王芳"}', freshId: 'second' })).toBe('first');
  });

  it('makes a new command of a changed input', () => {
    expect(commandIdFor({ unanswered, input: '{"name":"王方"}', freshId: 'second' })).toBe('second');
  });

  it('makes a new command when the last one was answered', () => {
    expect(commandIdFor({ unanswered: undefined, input: '{"name":"王芳"}', freshId: 'second' })).toBe('second');
  });
});

describe('isUnanswered', () => {
  it('is true of everything but the considered answer of the server', () => {
    const kinds: readonly Failure[] = [
      { kind: 'network' },
      { kind: 'busy', retryAfterMs: undefined, problem: undefined },
      { kind: 'broken', status: 500 },
      { kind: 'signedOut' },
      refused,
    ];
    expect(kinds.map(isUnanswered)).toEqual([true, true, true, true, false]);
  });
});

describe('failureOfReply', () => {
  const reply = (status: number, body: unknown, retryAfter: string | null = null) =>
    failureOfReply({ status, body, retryAfter });

  it('reads a coded answer with its details', () => {
    expect(reply(422, { code: 'register.noSuchDwelling', details: { room: '501' } })).toEqual({
      kind: 'refused',
      status: 422,
      code: 'register.noSuchDwelling',
      details: { room: '501' },
    });
  });

  it('reads the refusal of a single command', () => {
    const results = [{ commandId: '1', ok: false, code: 'changedMeanwhile', details: {} }];
    expect(reply(409, { results })).toEqual({ kind: 'refused', status: 409, code: 'changedMeanwhile', details: {} });
    expect(reply(503, { results: [{ code: 'databaseUnreachable' }] })).toMatchObject({ kind: 'busy' });
  });

  it('keeps only what can stand in a text', () => {
    expect(reply(400, { code: 'invalidInput', details: { field: 'phone', at: [1], row: 3 } })).toMatchObject({
      details: { field: 'phone', row: 3 },
    });
  });

  it('takes missing or odd details as none', () => {
    expect(reply(409, { code: 'x.y', details: null })).toEqual({
      kind: 'refused',
      status: 409,
      code: 'x.y',
      details: {},
    });
  });

  it('does not take a wrong password for an ended session', () => {
    expect(reply(401, { code: 'wrongPassword' })).toEqual({
      kind: 'refused',
      status: 401,
      code: 'wrongPassword',
      details: {},
    });
  });

  it('keeps the words of a server that pushes back', () => {
    expect(reply(429, { code: 'accountLocked', details: { minutes: 15 } }, '900')).toEqual({
      kind: 'busy',
      retryAfterMs: 900_000,
      problem: { code: 'accountLocked', details: { minutes: 15 } },
    });
  });

  it('treats a restarting app as a dead line, and a pushing-back one as busy', () => {
    expect(reply(502, undefined)).toEqual({ kind: 'network' });
    expect(reply(504, '<html>')).toEqual({ kind: 'network' });
    expect(reply(429, {}, '2')).toEqual({ kind: 'busy', retryAfterMs: 2000, problem: undefined });
    expect(reply(503, {}, 'Wed, 21 Oct 2026 07:28:00 GMT')).toEqual({
      kind: 'busy',
      retryAfterMs: undefined,
      problem: undefined,
    });
  });

  it('knows an ended session from a failed server', () => {
    expect(reply(401, undefined)).toEqual({ kind: 'signedOut' });
    expect(reply(401, { code: 'notSignedIn' })).toEqual({ kind: 'signedOut' });
    expect(reply(500, 'stack')).toEqual({ kind: 'broken', status: 500 });
  });
});

describe('failureOf', () => {
  it('gives back what a request threw', () => {
    expect(failureOf(new RequestError(refused))).toBe(refused);
  });

  it('calls anything else broken', () => {
    expect(failureOf(new TypeError('x is undefined'))).toEqual({ kind: 'broken', status: 0 });
  });
});
