import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideSaveRobot, decideStopRobot } from './robot-rules.ts';

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
});
