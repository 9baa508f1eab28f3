import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import {
  decideReceipts,
  NoteReceipts,
  readAliyunReceipts,
  readPulledReceipts,
  readTencentReceipts,
  type SentMessage,
} from './receipt.ts';

const NOW = instantOf(new Date('2026-03-10T02:10:00.000Z'));

describe('a receipt', () => {
  it('of Aliyun says whether it arrived, in the time of Beijing, and keeps no number', () => {
    const one = {
      ...{ phone_number: '13900000001', send_time: '2026-03-10 10:00:00', report_time: '2026-03-10 10:00:05' },
      ...{ success: true, err_code: 'DELIVERED', err_msg: '用户接收成功', sms_size: '1', biz_id: '7^0', out_id: 'x' },
    };
    const failed = { ...one, success: 'false', err_code: 'MOBILE_NOT_ON_SERVICE', err_msg: '13900000001 停机' };
    expect(readAliyunReceipts([one, failed])).toEqual([
      { ref: '7^0', isDelivered: true, at: '2026-03-10T02:00:05.000Z', said: 'DELIVERED 用户接收成功' },
      { ref: '7^0', isDelivered: false, at: '2026-03-10T02:00:05.000Z', said: 'MOBILE_NOT_ON_SERVICE *** 停机' },
    ]);
  });

  it('of Tencent is read as it is posted and as it is handed out', () => {
    const posted = {
      ...{ user_receive_time: '2026-03-10 10:00:05', nationcode: '86', mobile: '13900000001', sid: '2019:1' },
      ...{ report_status: 'FAIL', errmsg: 'MK:0001', description: '空号' },
    };
    const at = '2026-03-10T02:00:05.000Z';
    expect(readTencentReceipts([posted])).toEqual([{ ref: '2019:1', isDelivered: false, at, said: 'MK:0001 空号' }]);
    const pulled = { SerialNo: '2019:1', ReportStatus: 'SUCCESS', Description: 'DELIVRD' };
    const answer = (more: object) => ({ Response: { PullSmsSendStatusSet: [{ ...pulled, ...more }], RequestId: 'r' } });
    expect(readPulledReceipts(answer({ UserReceiveTime: Date.parse(at) / 1000 }))).toEqual([
      { ref: '2019:1', isDelivered: true, at, said: 'DELIVRD' },
    ]);
    expect(readPulledReceipts(answer({}))).toMatchObject([{ at: undefined }]);
  });

  it.each([undefined, {}, 'x', [{}], [1], { Response: { Error: { Code: 'x' } } }])('is none: %j', (body) => {
    expect(readAliyunReceipts(body)).toBeUndefined();
    expect(readTencentReceipts(body)).toBeUndefined();
    expect(readPulledReceipts(body)).toBeUndefined();
  });

  it('with a time that nobody can read has none', () => {
    const receipt = { biz_id: '1', success: true, report_time: '10.3.2026' };
    expect(readAliyunReceipts([receipt])).toMatchObject([{ at: undefined }]);
  });
});

const ID = '01900000-0000-7000-8000-000000000001';
const sent: SentMessage = {
  ...{ messageId: ID, template: 'orderLink', personId: 'p', accountId: null },
  endedAt: instantOf(new Date('2026-03-10T02:00:00.000Z')),
};
const noted = (...receipts: readonly object[]) =>
  NoteReceipts.parse({ receipts: receipts.map((one) => ({ messageId: ID, said: '', ...one })) });

describe('noting receipts', () => {
  it('says of each message once what became of it; the first word counts', () => {
    const decision = decideReceipts(
      { sent: [sent], now: NOW },
      noted({ isDelivered: false, at: '2026-03-10T02:01:00.000Z', said: '空号' }, { isDelivered: true }),
    );
    expect(decision).toEqual({
      facts: [
        {
          ...{ type: 'messageUndelivered', subjectId: ID, template: 'orderLink', personId: 'p', accountId: null },
          ...{ at: '2026-03-10T02:01:00.000Z', said: '空号' },
        },
      ],
    });
  });

  it('says nothing of a message that waits for no receipt', () => {
    expect(decideReceipts({ sent: [], now: NOW }, noted({ isDelivered: true }))).toEqual({ facts: [] });
  });

  it('never has a message arrive before it was sent, nor later than now', () => {
    const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        const decision = decideReceipts(
          { sent: [sent], now: NOW },
          noted({ isDelivered: true, at: date.toISOString() }),
        );
        const [fact] = 'facts' in decision ? decision.facts : [];
        expect(fact?.at).toSatisfy((at: string) => at >= sent.endedAt && at <= NOW);
      }),
    );
  });
});
