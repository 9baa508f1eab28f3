import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { rollUp } from './area-report.ts';
import { figuresFrom } from './figures.ts';
import { robotBody, robotNote } from './robot-note.ts';

const report = rollUp({
  area: { code: 'M100', name: '杨柳社区', level: 'community' },
  day: getDay('2026-03-10'),
  locale: 'zh-CN',
  sheets: [
    {
      ...{ communityId: 100, code: 'M100', name: '杨柳社区', standing: 'signed', used: ['register', 'tasks'] },
      ...{ stands: figuresFrom({ residents: 12_600, tasksLate: 2 }), computed: figuresFrom({}), signed: undefined },
      ...{
        yesterday: undefined,
        overrides: [{ indicator: 'residents', value: 12_600, reason: '李四 138 来电' }],
        broken: [],
      },
    },
  ],
});

describe('the note to a group', () => {
  it('says the figures of the day and leaves out what was not begun', () => {
    expect(robotNote(report, 'zh-CN')).toBe('杨柳社区 2026-03-10\n常住人口：12600 人\n办结任务：0 项\n逾期任务：2 项');
  });

  it('holds nothing that people wrote', () => {
    expect(robotNote(report, 'zh-CN')).not.toContain('李四');
  });

  it('has the shape that each robot documents', () => {
    expect(robotBody('wecom', '好')).toEqual({ msgtype: 'text', text: { content: '好' } });
    expect(robotBody('dingtalk', '好')).toEqual({ msgtype: 'text', text: { content: '好' } });
    expect(robotBody('feishu', '好')).toEqual({ msg_type: 'text', content: { text: '好' } });
  });
});
