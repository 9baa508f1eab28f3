import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideEndDevice, decideRegisterDevice, decideReportDevice } from './decide-device.ts';

const deviceId = getId<'device'>('0190a000-0000-7000-8000-000000000001');
const mine = { accountId: 'chen', name: 'Android 3f9a', isEnded: false };
const input = { deviceId, name: 'Android 3f9a', appVersion: '1' };

describe('a phone', () => {
  it('is registered once; after the next sign-in it is the same one', () => {
    expect(decideRegisterDevice({ accountId: 'chen', known: undefined }, input)).toEqual({
      facts: [{ type: 'deviceRegistered', subjectId: deviceId, name: 'Android 3f9a' }],
    });
    expect(decideRegisterDevice({ accountId: 'chen', known: mine }, input)).toEqual({ facts: [] });
  });

  it('of another account is not taken over', () => {
    expect(decideRegisterDevice({ accountId: 'lin', known: mine }, input)).toEqual({ refused: 'deviceTaken' });
    expect(decideReportDevice({ accountId: 'lin', known: mine })).toEqual({ refused: 'deviceTaken' });
  });

  it('that was ended stays ended', () => {
    const ended = { ...mine, isEnded: true };
    expect(decideRegisterDevice({ accountId: 'chen', known: ended }, input)).toEqual({ refused: 'deviceEnded' });
    expect(decideReportDevice({ accountId: 'chen', known: ended })).toEqual({ refused: 'deviceEnded' });
    expect(decideEndDevice(ended, { deviceId, reason: '丢了' })).toEqual({ facts: [] });
  });

  it('reports without waking anybody', () => {
    expect(decideReportDevice({ accountId: 'chen', known: mine })).toEqual({ facts: [] });
    expect(decideReportDevice({ accountId: 'chen', known: undefined })).toEqual({ refused: 'notFound' });
  });

  it('is ended with a reason, by name, so that its sign-ins end too', () => {
    expect(decideEndDevice(mine, { deviceId, reason: '掉在菜场' })).toEqual({
      facts: [
        { type: 'deviceEnded', subjectId: deviceId, accountId: 'chen', name: 'Android 3f9a', reason: '掉在菜场' },
      ],
    });
    expect(decideEndDevice(undefined, { deviceId, reason: '掉在菜场' })).toEqual({ refused: 'notFound' });
  });
});
