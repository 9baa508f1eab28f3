import { describe, expect, it } from 'vitest';
import { decideRemind, RemindHouseholds } from './remind-households.ts';

describe('a reminder', () => {
  it('goes to whoever has not answered', () => {
    expect(decideRemind({ missing: ['a', 'b'], fault: undefined })).toEqual({
      facts: [{ type: 'householdsReminded', households: 2 }],
    });
  });

  it('goes to nobody when all have', () => {
    expect(decideRemind({ missing: [], fault: undefined })).toEqual({ facts: [] });
  });

  it('is refused where no message with a link can be sent, whoever is missing', () => {
    const fault = { refused: 'messagingAddressMissing' };
    expect(decideRemind({ missing: ['a'], fault })).toEqual(fault);
    expect(decideRemind({ missing: [], fault })).toEqual(fault);
  });

  it('is for all buildings unless some are named', () => {
    expect(RemindHouseholds.parse({})).toEqual({});
    expect(RemindHouseholds.safeParse({ buildingIds: [] }).success).toBe(false);
    expect(RemindHouseholds.safeParse({ buildingIds: ['3号楼'] }).success).toBe(false);
  });
});
