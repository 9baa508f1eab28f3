import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../base/domain/problem.ts';
import { UsageError } from './cli-command.ts';
import { protocolCliCommands } from './cli-protocol.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a command and gives what it wrote. */
async function run(line: string): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const command = protocolCliCommands.find(({ name }) => line.startsWith(name));
  if (!command) throw new Error(line);
  await command.run(line.slice(command.name.length).split(' ').filter(Boolean));
  return written.join('');
}

async function refusal(line: string): Promise<unknown> {
  return run(line).then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error instanceof UsageError ? 'usage' : error),
  );
}

describe('protocol list', () => {
  it('lists every pack with its measures, for people and for programs', async () => {
    expect(await run('protocol list')).toContain('covid19-cn-9');
    const packs = JSON.parse(await run('protocol list --json')) as { id: string; measures: string[] }[];
    expect(packs.find(({ id }) => id === 'covid19-cn-ten')?.measures).toEqual(['close-contact', 'case-home']);
  });
});

describe('protocol schedule', () => {
  const line = 'protocol schedule --pack covid19-cn-9 --measure close-contact --anchor 2022-07-01';

  it('answers plain days with the clauses beside them', async () => {
    const answer = JSON.parse(await run(`${line} --json`));
    expect(answer).toMatchObject({
      pack: 'covid19-cn-9',
      measure: 'close-contact',
      anchor: '2022-07-01',
      stages: [
        { mode: 'facilityIsolation', place: 'facility', from: '2022-07-02', to: '2022-07-08' },
        { mode: 'homeMonitoring', place: 'home', from: '2022-07-09', to: '2022-07-11' },
      ],
      tests: ['2022-07-02', '2022-07-03', '2022-07-04', '2022-07-06', '2022-07-08', '2022-07-11'],
      release: '2022-07-11',
    });
    expect(answer.clauses.anchor).toMatchObject({ kind: 'lastExposure', grade: 'B', verified: true });
    expect(answer.clauses.tests).toHaveLength(6);
    expect(answer.checks).toHaveLength(10);
    expect(answer.checks[0].clause).toMatchObject({ grade: 'M', verified: false });
  });

  it('says of each line whether it is verified', async () => {
    const text = await run(line);
    expect(text).toContain('解除  2022-07-11');
    expect(text).toContain('未核实 unverified');
  });

  it('counts from another event where the rule allows it', async () => {
    const entry =
      'protocol schedule --pack covid19-cn-9 --measure entry --anchor 2022-07-01 --kind controlStart --json';
    expect(JSON.parse(await run(entry)).clauses.anchor).toMatchObject({ kind: 'controlStart', grade: 'A' });
  });

  it('refuses with a code, and tells wrong usage from it', async () => {
    expect(await refusal(line.replace('-cn-9', '-cn-11'))).toBe('protocolUnknown');
    expect(await refusal(line.replace('close-contact', 'neighbour'))).toBe('protocolMeasureUnknown');
    expect(await refusal(line.replace('2022-07-01', '2022-02-30'))).toBe('protocolDayWrong');
    expect(await refusal(`${line} --kind onset`)).toBe('protocolAnchorKind');
    expect(await refusal(`${line} --kind yesterday`)).toBe('usage');
    expect(await refusal('protocol schedule --pack covid19-cn-9')).toBe('usage');
  });
});
