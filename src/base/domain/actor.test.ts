import { describe, expect, it } from 'vitest';
import { communitiesWith, mayIn, systemActor } from './actor.ts';

describe('an actor', () => {
  const actor = systemActor(['gate.check'], [1, 2]);

  it('may do in a community what was granted there, and nothing elsewhere', () => {
    expect([mayIn(actor, 'gate.check', 1), mayIn(actor, 'gate.check', 3), mayIn(actor, 'gate.open', 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('names the communities of a permission; none where it has none', () => {
    expect(communitiesWith(actor, 'gate.check')).toEqual([1, 2]);
    expect(communitiesWith(actor, 'gate.open')).toEqual([]);
  });
});
