import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { DEFAULT_GATE_RULES } from '../../src/gate/domain/gate-rules.ts';
import { fakeCamera, type FakeCamera } from '../support/fake-camera.ts';
import { openGateOffice, type GateOffice } from '../support/gate-office.ts';
import { openPhoneServer, openTestPhone, signInOn, type PhoneServer, type TestPhone } from '../support/phone.ts';

const SHOTS = join(import.meta.dirname, '../../test-results');
const GUARD = '10000000003';
/** A card that was away for so long is a new showing. */
const AWAY_MS = 2_700;

/** The shortest waits the rules allow, so that a test can wait them out. */
const RULES = {
  ...DEFAULT_GATE_RULES,
  limitsOutings: true,
  measureAgainMinutes: 1,
  repeatSeconds: 10,
  helpLine: '100-0000-0000',
};

describe('a gate without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'menshen-camera-'));
  const began = Date.now();
  let server: PhoneServer;
  let office: GateOffice;
  let phone: TestPhone;
  let camera: FakeCamera;
  let household: string;
  const button = (name: string | RegExp) => phone.page.getByRole('button', { name, exact: typeof name === 'string' });
  const says = (title: string) =>
    phone.page.locator('.gate-verdict h1', { hasText: title }).waitFor({ timeout: 20_000 });
  const shot = (name: string) => phone.page.screenshot({ path: join(SHOTS, `gate-${name}.png`) });
  const away = async () => {
    camera.showNothing();
    await phone.page.waitForTimeout(AWAY_MS);
  };

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    server = await openPhoneServer(40);
    office = await openGateOffice(server.address);
    await office.run('setGateRules', RULES);
    await office.run('issuePasses', { kind: 'resident', who: { everybody: true }, ...office.days });
    const free = office.people.find(
      (row) => row[3] !== '' && office.people.every((one) => one[3] !== row[3] || one[9] === ''),
    );
    household = free?.[3] ?? '';
    await office.run('issuePasses', { kind: 'errand', who: { householdIds: [household] }, ...office.days });
    camera = fakeCamera(join(folder, 'camera.y4m'));
    phone = await openTestPhone(camera.flags);
    await signInOn(phone.page, { address: server.address, phone: GUARD });
    await phone.page.goto(`${server.address}/phone/gate`);
    await button('东门').click();
    await button('开始值守').click();
    await phone.page.locator('.gate-frame').waitFor();
    await phone.line('offline');
  }, 180_000);
  afterAll(async () => {
    await phone.close();
    await office.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const resident = (at: number) => {
    const row = office.people.filter((one) => one[9] === '' && one[3] !== household && one[6] !== '')[at];
    if (!row) throw new Error('too few residents');
    return row;
  };

  it('lets a resident home: card, temperature, green', async () => {
    camera.show(await office.passOf(resident(0)[0]));
    await says('请测体温');
    expect(await phone.page.locator('.gate-who').innerText()).toContain(resident(0)[1]);
    await shot('temperature');
    await button('36.5').click();
    await says('请进');
    await shot('pass');
    await button('下一位').click();
    await away();
  });

  it('asks who is hot to sit down, and takes the next one', async () => {
    camera.show(await office.passOf(resident(1)[0]));
    await says('请测体温');
    await button('其他读数').click();
    await button('7').click();
    await button('8').click();
    await button('确定').click();
    await says('歇一会再测');
    await shot('again');
    await button('坐下等，先放下一位').click();
    await away();
    // A browser that is killed meanwhile has not forgotten who rests.
    await phone.page.reload();
    await phone.page.locator('.gate-held button').waitFor();
    await phone.page.locator('.gate-frame').waitFor();
  });

  it('registers a visitor whose host agreed on the phone', async () => {
    const host = resident(2);
    await button('访客').click();
    await phone.page.getByLabel('手机号').fill('1380000567');
    expect(await button('手机号不对，请核对').or(button('请填姓名或单位')).isDisabled()).toBe(true);
    await phone.page.getByLabel('手机号').fill('13800005678');
    await phone.page.getByLabel('姓名', { exact: true }).fill('欧阳小满');
    await phone.page.getByLabel('找谁家（房号或姓名）').fill(host[1]);
    await phone.page.locator('.gate-list button', { hasText: host[4] }).first().click();
    await button('同意').click();
    await shot('visitor');
    await button('登记').click();
    await says('请测体温');
    await button('36.4').click();
    await says('来访，请进');
    await button('下一位').click();
  });

  it('catches an impostor with two questions', async () => {
    await button('找人').click();
    await phone.page.getByRole('searchbox').fill(resident(3)[1]);
    await phone.page
      .locator('.gate-list button', { hasText: resident(3)[1] })
      .first()
      .click();
    await says('问一个问题');
    for (const title of ['再问一个', '没核对上']) {
      await button('问一个问题').click();
      for (const figure of ['9', '9', '9', '9']) await button(figure).click();
      if (title === '再问一个') await shot('question');
      await button('确定').click();
      await says(title);
    }
    await shot('impostor');
    await button('已劝返').click();
  });

  it('stops somebody who is to stay at home, in words without a reason, and says whom to call', async () => {
    const kept = office.people.find((row) => row[9] === 'stayHome');
    await button('出').click();
    camera.show(await office.passOf(kept?.[0] ?? ''));
    await says('请先留在家');
    const words = await phone.page.locator('.gate-verdict').innerText();
    expect(words).toContain('100-0000-0000');
    expect(words).toContain('复核');
    await shot('stop');
    await button('已劝返').click();
    await away();
  });

  it('lets a household out once on its errand card', async () => {
    camera.show(await office.errandPass());
    await says('采购，请走');
    await shot('errand');
    await away();
    await button('下一位').click();
    await phone.page.waitForTimeout(8_000);
    camera.show(await office.errandPass());
    await says('本轮次数已用');
    await shot('errand-used');
    await button('已劝返').click();
    await away();
  });

  it('refers a fever after the second measurement', async () => {
    await phone.page.locator('.gate-held-due').click({ timeout: 90_000 });
    await button('其他读数').click();
    await button('7').click();
    await button('9').click();
    await button('确定').click();
    await says('请去发热门诊');
    await shot('fever');
    await button('转发热门诊').click();
    await phone.page.getByText('进 2 出 1 劝返 4').waitFor();
  });

  it(
    'keeps all of it when the browser is killed, and has each check on the server exactly once',
    { timeout: 180_000 },
    async () => {
      await phone.kill('offline');
      await phone.page.goto(`${server.address}/phone/gate`);
      await phone.page.getByText(/待传 \d+/).waitFor({ timeout: 30_000 });
      expect(await phone.page.locator('.gate-status').innerText()).toContain('进 2 出 1 劝返 4');
      await phone.line('online');
      await phone.page.getByText('已全部上传').waitFor({ timeout: 90_000 });
      expect(await phone.page.locator('.gate-status').innerText()).not.toContain('要处理');
      const counted = await server.row(sql`
      select count(*)::int as checks, count(distinct id)::int as ids,
        array_agg(code || ' ' || resolution order by at) as what
      from gate_check where at >= ${new Date(began)}`);
      expect(counted).toEqual({
        checks: 7,
        ids: 7,
        what: [
          'welcomeHome let',
          'visitorIn let',
          'failedQuestion turnedAway',
          'stayHome turnedAway',
          'errandOut let',
          'errandUsedUp turnedAway',
          'fever referred',
        ],
      });
      const visits = await server.row(
        sql`select count(*)::int as n from visit where name = '欧阳小满' and host_answer = 'agreed'`,
      );
      expect(visits).toEqual({ n: 1 });
      // What follows from a check is done right after it, not with it.
      const fever = () =>
        server.row(sql`select count(*)::int as n from gate_incident where kind = 'fever' and at >= ${new Date(began)}`);
      await expect.poll(fever, { timeout: 30_000 }).toEqual({ n: 1 });
      expect(phone.errors).toEqual([]);
    },
  );
});
