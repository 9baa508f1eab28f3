import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('createMetrics', () => {
  it('counts commands by name and outcome', async () => {
    const { commands, registry } = createMetrics();
    commands.inc({ name: 'movePerson', outcome: 'done' });
    commands.inc({ name: 'movePerson', outcome: 'done' });
    commands.inc({ name: 'movePerson', outcome: 'changedMeanwhile' });
    const text = await registry.metrics();
    expect(text).toContain('menshen_commands_total{name="movePerson",outcome="done"} 2');
    expect(text).toContain('menshen_commands_total{name="movePerson",outcome="changedMeanwhile"} 1');
  });

  it('sorts requests into buckets of seconds', async () => {
    const { requests, registry } = createMetrics();
    requests.observe({ route: '/api/people/:personId', method: 'GET', status: 200 }, 0.1);
    const text = await registry.metrics();
    const labels = 'route="/api/people/:personId",method="GET",status="200"';
    expect(text).toContain(`menshen_http_seconds_bucket{le="0.05",${labels}} 0`);
    expect(text).toContain(`menshen_http_seconds_bucket{le="0.15",${labels}} 1`);
    expect(text).toContain(`menshen_http_seconds_count{${labels}} 1`);
  });

  it('tells of the process itself', async () => {
    expect(await createMetrics().registry.metrics()).toContain('process_cpu_seconds_total');
  });

  it('keeps two registries of one process apart', async () => {
    const [first, second] = [createMetrics(), createMetrics()];
    first.commands.inc({ name: 'movePerson', outcome: 'done' });
    expect(await second.registry.metrics()).not.toContain('movePerson');
  });

  it('refuses labels that could carry a person', () => {
    const { commands } = createMetrics();
    const labels: Record<string, string> = { name: 'movePerson', personId: '1' };
    expect(() => {
      commands.inc(labels);
    }).toThrow(/label/);
  });
});
