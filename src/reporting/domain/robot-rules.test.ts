import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideSaveRobot, decideStopRobot, decideTestRobot, maskAddress } from './robot-rules.ts';

const robotId = getId<'robot'>('00000000-0000-7000-8000-000000000001');
const save = (kind: 'wecom' | 'dingtalk' | 'feishu', address: string) =>
  decideSaveRobot({ robotId, kind, name: '值班群', address });

describe('a chat robot', () => {
  it('is taken at the address of its own house', () => {
    for (const [kind, address] of [
      ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k'],
      ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=k'],
      ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/k'],
    ] as const)
      expect(save(kind, address)).toMatchObject({ facts: [{ type: 'robotSaved', address }] });
  });

  it('is refused anywhere else', () => {
    for (const address of [
      'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
      'https://qyapi.weixin.qq.com.example.org/x',
      'https://example.org/?https://qyapi.weixin.qq.com/',
      'https://user@qyapi.weixin.qq.com/x',
      'https://oapi.dingtalk.com/robot/send',
    ])
      expect(save('wecom', address)).toMatchObject({ refused: 'robotAddressWrong' });
  });

  it('is stopped when it is there', () => {
    expect(decideStopRobot({ isKnown: true }, { robotId })).toEqual({
      facts: [{ type: 'robotStopped', subjectId: robotId }],
    });
    expect(decideStopRobot({ isKnown: false }, { robotId })).toEqual({ refused: 'robotUnknown' });
  });

  it('is tried when it is there', () => {
    expect(decideTestRobot({ isKnown: true }, { robotId })).toMatchObject({ facts: [{ type: 'robotTested' }] });
    expect(decideTestRobot({ isKnown: false }, { robotId })).toEqual({ refused: 'robotUnknown' });
  });

  it('shows of its address where it leads, and never the key', () => {
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        const shown = maskAddress(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`);
        expect(shown).toBe(`qyapi.weixin.qq.com/…${key.slice(-4)}`);
      }),
    );
  });
});
