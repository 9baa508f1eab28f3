import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideCloseReferral, decideTakeReferral, type ReferralState } from './referral.ts';

const referralId = getId<'referral'>('0190a000-0000-7000-8000-0000000000aa');
const open: ReferralState = { referralId, personId: 'p1', takenBy: null, outcome: null };
const doctor = 'd1';

describe('an early report', () => {
  it('is taken by a doctor, once', () => {
    expect(decideTakeReferral({ referral: open, accountId: doctor })).toEqual({
      facts: [{ type: 'referralTaken', subjectId: 'p1', referralId, by: doctor }],
    });
    expect(decideTakeReferral({ referral: { ...open, takenBy: doctor }, accountId: doctor })).toEqual({ facts: [] });
  });

  it('passes to another doctor who takes it', () => {
    expect(decideTakeReferral({ referral: { ...open, takenBy: 'd2' }, accountId: doctor })).toMatchObject({
      facts: [{ by: doctor }],
    });
  });

  it('is closed with what came of it', () => {
    const close = decideCloseReferral(
      { referral: open, accountId: doctor },
      { referralId, outcome: 'feverClinic', note: '家属陪同' },
    );
    expect(close).toEqual({
      facts: [{ type: 'referralClosed', subjectId: 'p1', referralId, outcome: 'feverClinic', note: '家属陪同' }],
    });
  });

  it('may be closed again with the same outcome and with no other', () => {
    const closed = { referral: { ...open, outcome: 'advice' }, accountId: doctor };
    expect(decideCloseReferral(closed, { referralId, outcome: 'advice', note: undefined })).toEqual({ facts: [] });
    expect(decideCloseReferral(closed, { referralId, outcome: 'noRisk', note: undefined })).toEqual({
      refused: 'referralClosed',
    });
    expect(decideTakeReferral(closed)).toEqual({ refused: 'referralClosed' });
  });

  it('that nobody knows is refused', () => {
    const none = { referral: undefined, accountId: doctor };
    expect(decideTakeReferral(none)).toEqual({ refused: 'referralUnknown' });
    expect(decideCloseReferral(none, { referralId, outcome: 'visit', note: undefined })).toEqual({
      refused: 'referralUnknown',
    });
  });
});
