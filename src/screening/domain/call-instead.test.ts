import { describe, expect, it } from 'vitest';
import type { Fact } from '../../base/domain/decision.ts';
import { calledInstead, callText } from './call-instead.ts';

const lost: Fact & Readonly<Record<string, unknown>> = {
  type: 'messageUndelivered',
  subjectId: 'm',
  personId: 'p',
  accountId: null,
  template: 'orderLink',
};

describe('a message that did not arrive', () => {
  it('has the resident called for whom it was', () => {
    expect(calledInstead(lost)).toEqual({ messageId: 'm', personId: 'p', template: 'orderLink' });
  });

  it('to a worker makes no task, nor does one that arrived', () => {
    const toWorker: typeof lost = { ...lost, personId: null };
    expect(calledInstead(toWorker)).toBeUndefined();
    expect(calledInstead({ ...lost, type: 'messageDelivered' })).toBeUndefined();
  });

  it('is named on the card without what it said', () => {
    expect(callText({ 'zh-CN': '填报链接', 'zh-TW': '填報連結', en: 'Link' })).toBe(
      '短信没送到（填报链接），请打电话告诉本人',
    );
    expect(callText(undefined)).toBe('短信没送到，请打电话告诉本人');
  });
});
