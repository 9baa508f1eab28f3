import { describe, expect, it } from 'vitest';
import { stateAtDrop, uploadsToBegin, type UploadState } from './upload-queue.ts';

const limits = { endings: ['.xlsx', '.xls', '.csv'], maxMegabytes: 50 };
const MB = 1024 * 1024;

describe('stateAtDrop', () => {
  it('takes a spreadsheet, however its ending is written', () => {
    expect(stateAtDrop({ name: '住户表.XLSX', size: 3 * MB }, limits)).toEqual({ status: 'waiting' });
  });

  it('turns away what cannot be read, before it travels', () => {
    expect(stateAtDrop({ name: '通知.pdf', size: 1 }, limits)).toEqual({ status: 'unfit', reason: 'wrongKind' });
    expect(stateAtDrop({ name: '全区.csv', size: 51 * MB }, limits)).toEqual({ status: 'unfit', reason: 'tooBig' });
  });

  it('takes a file of exactly the greatest size', () => {
    expect(stateAtDrop({ name: 'a.csv', size: 50 * MB }, limits)).toEqual({ status: 'waiting' });
  });
});

describe('uploadsToBegin', () => {
  const EXAMPLES: Readonly<Record<UploadState['status'], UploadState>> = {
    unfit: { status: 'unfit', reason: 'tooBig' },
    waiting: { status: 'waiting' },
    sending: { status: 'sending', share: 0.4 },
    done: { status: 'done', reply: {} },
    failed: { status: 'failed', failure: { kind: 'network' } },
  };
  const of = (...states: UploadState['status'][]) =>
    states.map((status, index) => ({ index, state: EXAMPLES[status] }));

  it('begins two at once, in the order of the drop', () => {
    expect(uploadsToBegin(of('waiting', 'waiting', 'waiting')).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('begins the next when one has ended, well or badly', () => {
    expect(uploadsToBegin(of('done', 'sending', 'waiting', 'waiting')).map(({ index }) => index)).toEqual([2]);
    expect(uploadsToBegin(of('failed', 'unfit', 'sending', 'waiting')).map(({ index }) => index)).toEqual([3]);
  });

  it('waits while two are under way', () => {
    expect(uploadsToBegin(of('sending', 'sending', 'waiting'))).toEqual([]);
  });
});
