import { createHash } from 'node:crypto';
import { newId } from '../../src/base/server/ids.ts';
import { keepCounts } from '../../src/reporting/server/count-queries.ts';
import { peopleForm } from './fill-work.ts';
import type { Person, TestSite } from './site.ts';

/** A day of reports of a community: a row in every table of reports and of the plan. Words begin with the mark. */
export async function workOnReports(
  site: Pick<TestSite, 'db' | 'clock' | 'seed' | 'signIn'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const reportId = newId();
  const [now, day] = [site.clock.now(), site.clock.today()];
  const done = async (name: string, input: object) => {
    const result = await director.command(name, input, { communityId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  };
  await done('makeReport', { reportId, day });
  const line = { reportId, overrideId: newId(), indicator: 'gateIn', value: 901, reason: `${mark}纸质登记` };
  await done('overrideFigure', line);
  await done('explainCheck', { reportId, check: 'gateBalance', note: `${mark}停电` });
  await done('signReport', { reportId });
  const { buildings } = (await director.get(`/api/overview/plan?community=${communityId}`)).body;
  const corners = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];
  await done('placeBuildings', { buildings: [{ buildingId: buildings[0].buildingId, corners }] });
  await site.db.write({ communityIds: [communityId] }, async (tx) => {
    await keepCounts(tx, { communityIds: [communityId], day, now });
    // Acts of the level above, and what nobody has set yet.
    await tx.client.query(
      `insert into report_remark (community_id, id, report_id, kind, note, by_account, at)
       select community_id, $1, id, 'remark', $2, made_by, made_at from daily_report where id = $3`,
      [newId(), `${mark}请核对`, reportId],
    );
    await tx.client.query(
      `insert into report_times (community_id, make_minute, due_minute) values ($1, 960, 1080) on conflict do nothing`,
      [communityId],
    );
  });
  await returnForm(site, of);
  await leaveInInbox(of);
}

/** A form that the level above sends down, and what the community returns. */
async function returnForm(
  site: Pick<TestSite, 'clock' | 'seed' | 'signIn'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const phone = `1390003${String(communityId).padStart(4, '0')}`;
  await site.seed({ [`${mark}officer`]: { phone, grants: [['subdistrictOfficer', communityId]] } });
  const officer = await site.signIn(phone);
  const [formId, fileId] = [newId(), newId<'file'>()];
  const name = `${mark}下发名单.xlsx`;
  const dueAt = new Date(Date.parse(site.clock.now()) + 3_600_000).toISOString();
  const form = {
    formId,
    fileId,
    name,
    note: `${mark}请报`,
    day: site.clock.today(),
    dueAt,
    communityIds: [communityId],
  };
  const files = [{ fileId, name, bytes: peopleForm(mark) }];
  for (const result of [
    await officer.command('sendForm', form, { communityId, files }),
    await director.command('replyForm', { formId, replyId: newId() }, { communityId }),
  ])
    if (!result.ok) throw new Error(JSON.stringify(result));
}

/** A file that lay in the folder of the community and waits. */
async function leaveInInbox(of: {
  readonly director: Person;
  readonly communityId: number;
  readonly mark: string;
}): Promise<void> {
  const { director, communityId, mark } = of;
  const bytes = peopleForm(mark);
  const [inboxId, fileId, name] = [newId(), newId<'file'>(), `${mark}收件.xlsx`];
  const digest = createHash('sha256').update(bytes).digest('hex');
  const input = { inboxId, fileId, name, digest, byteSize: bytes.length };
  const result = await director.command('takeInFile', input, { communityId, files: [{ fileId, name, bytes }] });
  if (!result.ok) throw new Error(JSON.stringify(result));
}
