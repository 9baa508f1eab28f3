import { describe, expect, it } from 'vitest';
import { sendingFault } from './sending-fault.ts';
import { messageTemplates, type TemplateKey } from './templates.ts';

const keys = Object.keys(messageTemplates) as TemplateKey[]; // keys of a literal object
const withLink = ['healthReminder', 'orderLink'];

describe('somebody who asks for a message', () => {
  it('is told when messages are switched off', () => {
    for (const key of keys)
      expect(sendingFault({ channel: 'off', address: 'https://m.example.cn' }, key)).toEqual({
        refused: 'messagingOff',
      });
  });

  it('is told when its link would lead nowhere', () => {
    const refused = keys.filter((key) => sendingFault({ channel: 'outbox', address: '' }, key) !== undefined);
    expect(refused.sort()).toEqual(withLink);
    expect(sendingFault({ channel: 'outbox', address: '' }, 'orderLink')).toEqual({
      refused: 'messagingAddressMissing',
    });
  });

  it('gets it otherwise', () => {
    for (const key of keys)
      expect(sendingFault({ channel: 'aliyun', address: 'https://m.example.cn' }, key)).toBeUndefined();
  });
});
