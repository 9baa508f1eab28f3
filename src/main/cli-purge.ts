import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PERMISSIONS } from '../access/domain/permissions.ts';
import { systemActor } from '../base/domain/actor.ts';
import { Problem } from '../base/domain/problem.ts';
import { newId } from '../base/server/ids.ts';
import { certificateOf } from '../closing/domain/certificate.ts';
import { sumOf } from '../closing/domain/destroy.ts';
import { DESTROYED_WORDS } from '../closing/domain/destroyed-words.ts';
import { listDestructions, readOutbreak } from '../closing/server/closing-queries.ts';
import { wordReport } from '../documents/server/api.ts';
import { findCommunityByCode } from '../register/server/api.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError, withSite } from './cli-command.ts';
import type { Site } from './site.ts';

const purge: CliCommand = {
  name: 'purge',
  usage: 'menshen purge --community CODE [--yes --reason TEXT] [-o CERTIFICATE.docx] [--json]',
  summary:
    'When an outbreak is over: counts what a community keeps because of it; with --yes and a reason destroys it and writes the certificate.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        community: { type: 'string' },
        yes: { type: 'boolean' },
        reason: { type: 'string' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
    });
    const { community, reason, output } = values;
    if (community === undefined) throw new UsageError('name --community CODE');
    if (values.yes && reason === undefined) throw new UsageError('with --yes name the reason: --reason TEXT');
    await withSite(async (site) => {
      const asked = { site, community, ...(values.yes && reason !== undefined ? { reason } : {}), output };
      const told = await runPurge(asked);
      if (values.json) printJson(told);
      else process.stdout.write(describe(told));
    });
  },
};

interface Told {
  readonly community: string;
  readonly isDestroyed: boolean;
  readonly orders: number;
  readonly sensors: number;
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
}

/** Without a reason nothing is destroyed. */
async function runPurge(of: {
  readonly site: Site;
  readonly community: string;
  readonly reason?: string;
  readonly output: string | undefined;
}): Promise<Told> {
  const { site, community, reason, output } = of;
  const communityId = await site.db.asOwner((tx) => findCommunityByCode(tx, community));
  if (communityId === undefined) throw new Problem('communityUnknown', { code: community });
  const scope = { communityIds: [communityId] };
  const outbreak = await site.db.read(scope, (tx) => readOutbreak(tx, communityId));
  const { orders, sensors, counts } = outbreak;
  if (reason === undefined) return { community, isDestroyed: false, orders, sensors, counts };
  const result = await site.bus.execute({
    envelope: { commandId: newId(), name: 'destroyOutbreak', communityId, input: { communityCode: community, reason } },
    actor: systemActor(PERMISSIONS, [communityId]),
  });
  if (!result.ok) throw new Problem(result.code, result.details);
  const [done] = await site.db.read(scope, (tx) => listDestructions(tx, scope));
  if (output !== undefined && done) await writeFile(output, await wordReport(certificateOf(done, 'zh-CN')));
  return { community, isDestroyed: true, orders, sensors, counts: done?.counts ?? counts };
}

function describe({ community, isDestroyed, orders, sensors, counts }: Told): string {
  return [
    `社区 ${community}：${isDestroyed ? '已销毁' : '将要销毁'} ${sumOf(counts)} 条`,
    ...counts
      .filter(({ rows }) => rows > 0)
      .map(({ name, rows }) => `  ${DESTROYED_WORDS.get(name)?.['zh-CN'] ?? name}: ${rows}`),
    ...(orders > 0 ? [`还有 ${orders} 份隔离观察没有结束，不能销毁`] : []),
    ...(sensors > 0 ? [`还有 ${sensors} 个门磁装在门上，不能销毁`] : []),
    ...(isDestroyed ? ['备份和已导出的文件须另行销毁'] : ['没有销毁任何数据；加 --yes --reason 事由 才会销毁']),
    '',
  ].join('\n');
}

/** Commands of the end of an outbreak. */
export const purgeCommands: readonly CliCommand[] = [purge];
