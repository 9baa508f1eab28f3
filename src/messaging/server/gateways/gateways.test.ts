import { appendFile, readFile, readdir, stat } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGateway, type TestGateway } from '../../../../test/support/sms-gateway.ts';
import { getDay, instantOf } from '../../../base/domain/day.ts';
import type { Channel } from '../../domain/setting.ts';
import { openGateways, type Environment } from './gateways.ts';
import type { OutgoingMessage } from './gateway.ts';
import { createOutbox } from './outbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'menshen-sms-'));
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const message: OutgoingMessage = {
  messageId: '01957f00-0000-7000-8000-000000000001',
  phone: '13900000001',
  template: 'doorAlarm',
  locale: 'zh-CN',
  text: '【杨柳社区】门磁提醒："云锦里" 08:05 有开门',
  params: [
    { name: 'place', value: '云锦里 3号楼' },
    { name: 'time', value: '08:05' },
  ],
  madeOn: getDay('2026-03-10'),
  now: instantOf(new Date('2026-03-10T00:05:07.123Z')),
};
const environment = (): Environment => ({
  MENSHEN_SMS_ALIYUN_URL: gateway.url,
  MENSHEN_SMS_ALIYUN_KEY_ID: 'testId',
  MENSHEN_SMS_ALIYUN_SECRET: 'never-said-secret',
  MENSHEN_SMS_ALIYUN_SIGN: '杨柳社区',
  MENSHEN_SMS_ALIYUN_TEMPLATES: '{"doorAlarm":"SMS_1","doorAlarm.en":"SMS_2"}',
  MENSHEN_SMS_TENCENT_URL: gateway.url,
  MENSHEN_SMS_TENCENT_SECRET_ID: 'AKIDEXAMPLE',
  MENSHEN_SMS_TENCENT_SECRET_KEY: 'never-said-secret',
  MENSHEN_SMS_TENCENT_APP_ID: '1400000001',
  MENSHEN_SMS_TENCENT_SIGN: '杨柳社区',
  MENSHEN_SMS_TENCENT_TEMPLATES: '{"doorAlarm":"1110"}',
  MENSHEN_SMS_HTTP_URL: gateway.url,
  MENSHEN_SMS_HTTP_HEADERS: '{"x-key":"never-said-secret"}',
  MENSHEN_SMS_HTTP_BODY: '{"to":["{phone}"],"text":"{text}"}',
  MENSHEN_SMS_HTTP_SUCCESS: 'text:OK',
});
const sendBy = async (channel: Channel, more: Environment = {}, sent = message) => {
  const { gateways } = openGateways({ environment: { ...environment(), ...more }, dataDir: folder });
  return gateways.get(channel)?.send(sent);
};
const lastAsked = () => {
  const asked = gateway.asked.at(-1);
  if (!asked) throw new Error('nothing was asked');
  return asked;
};

describe('Aliyun', () => {
  it('is asked as its documentation says, and what it said is understood', async () => {
    gateway.answers({ body: '{"Code":"OK","Message":"OK","BizId":"900619746936498440^0","RequestId":"F655"}' });
    expect(await sendBy('aliyun')).toEqual({ isSent: true, ref: '900619746936498440^0' });
    const { method, body } = lastAsked();
    const form = Object.fromEntries(new URLSearchParams(body));
    expect(method).toBe('POST');
    expect(form).toMatchObject({
      ...{ Action: 'SendSms', Version: '2017-05-25', AccessKeyId: 'testId', PhoneNumbers: '13900000001' },
      ...{ SignName: '杨柳社区', TemplateCode: 'SMS_1', OutId: message.messageId, Timestamp: '2026-03-10T00:05:07Z' },
      TemplateParam: '{"place":"云锦里 3号楼","time":"08:05"}',
    });
    expect(form['Signature']).toMatch(/^[\w+/]{27}=$/);
    expect(body).not.toContain('never-said-secret');
  });

  it('is asked for the text in the language of the message', async () => {
    await sendBy('aliyun', {}, { ...message, locale: 'en' });
    expect(new URLSearchParams(lastAsked().body).get('TemplateCode')).toBe('SMS_2');
  });

  it.each([
    ['isv.BUSINESS_LIMIT_CONTROL', 'limit'],
    ['isv.MOBILE_NUMBER_ILLEGAL', 'number'],
    ['isv.AMOUNT_NOT_ENOUGH', 'balance'],
    ['isv.SMS_TEMPLATE_ILLEGAL', 'templateRefused'],
    ['SignatureDoesNotMatch', 'credentials'],
    ['Throttling.User', 'busy'],
    ['isv.SMS_CONTENT_ILLEGAL', 'refused'],
  ])('says %s, which means: %s', async (code, error) => {
    gateway.answers({ body: JSON.stringify({ Code: code, Message: '13900000001 拒收' }) });
    expect(await sendBy('aliyun')).toEqual({ isSent: false, error, said: `${code} *** 拒收` });
  });

  it('has no text for what was not approved', async () => {
    const before = gateway.asked.length;
    const other = { ...message, template: 'orderEnded' };
    expect(await sendBy('aliyun', {}, other)).toEqual({ isSent: false, error: 'templateMissing', said: 'orderEnded' });
    expect(gateway.asked).toHaveLength(before);
  });
});

describe('Tencent Cloud', () => {
  it('is asked as its documentation says, and what it said is understood', async () => {
    gateway.answers({ body: '{"Response":{"SendStatusSet":[{"SerialNo":"5000:1","Code":"Ok","Message":"ok"}]}}' });
    expect(await sendBy('tencent')).toEqual({ isSent: true, ref: '5000:1' });
    const { headers, body } = lastAsked();
    expect(JSON.parse(body)).toEqual({
      ...{ PhoneNumberSet: ['+8613900000001'], SmsSdkAppId: '1400000001', SignName: '杨柳社区', TemplateId: '1110' },
      ...{ TemplateParamSet: ['云锦里 3号楼', '08:05'], SessionContext: message.messageId },
    });
    expect(headers).toMatchObject({
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-timestamp': '1773101107',
    });
    expect(headers.authorization).toMatch(
      /^TC3-HMAC-SHA256 Credential=AKIDEXAMPLE\/2026-03-10\/sms\/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$/,
    );
  });

  it.each([
    ['{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"x"}}}', 'credentials'],
    ['{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"x"}}}', 'busy'],
    ['{"Response":{"SendStatusSet":[{"Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"x"}]}}', 'limit'],
    ['{"Response":{"SendStatusSet":[{"Code":"FailedOperation.PhoneNumberInBlacklist","Message":"x"}]}}', 'blocked'],
    ['{"Response":{}}', 'busy'],
    ['<html>', 'busy'],
  ])('says %s, which means: %s', async (body, error) => {
    gateway.answers({ body });
    expect(await sendBy('tencent')).toMatchObject({ isSent: false, error });
  });
});

describe('another gateway', () => {
  it('gets JSON that no text can break, its key, and the key of the message', async () => {
    gateway.answers({ body: 'OK' });
    expect(await sendBy('http')).toEqual({ isSent: true, ref: '' });
    const { headers, body } = lastAsked();
    expect(JSON.parse(body)).toEqual({ to: ['13900000001'], text: message.text });
    expect(headers).toMatchObject({ 'x-key': 'never-said-secret', 'idempotency-key': message.messageId });
  });

  it('gets a form, or everything in its address', async () => {
    await sendBy('http', { MENSHEN_SMS_HTTP_BODY: 'mobile={phone}&content={text}' });
    expect(Object.fromEntries(new URLSearchParams(lastAsked().body))).toEqual({
      mobile: '13900000001',
      content: message.text,
    });
    const url = `${gateway.url}send?to={phone}&text={text}`;
    await sendBy('http', { MENSHEN_SMS_HTTP_URL: url, MENSHEN_SMS_HTTP_METHOD: 'GET', MENSHEN_SMS_HTTP_BODY: '' });
    const { method, url: asked } = lastAsked();
    expect([method, new URL(asked, gateway.url).searchParams.get('text')]).toEqual(['GET', message.text]);
  });

  it('that says back what it got is not written down with it', async () => {
    gateway.answers({ status: 400, body: `no: 13900000001 ${message.text}` });
    expect(await sendBy('http')).toEqual({ isSent: false, error: 'refused', said: 'HTTP 400 no: *** …' });
  });

  it.each([
    [429, 'busy'],
    [503, 'busy'],
    [401, 'credentials'],
    [302, 'notReached'],
  ])('that answers %s: %s', async (status, error) => {
    gateway.answers({ status, body: '' });
    expect(await sendBy('http')).toMatchObject({ isSent: false, error });
  });

  it('that hangs up was not reached, and the reason tells no address', async () => {
    gateway.answers('hangUp');
    expect(await sendBy('http')).toEqual({ isSent: false, error: 'notReached', said: '' });
  });
});

describe('a site', () => {
  const open = (given: Environment) => openGateways({ environment: given, dataDir: folder });

  it('always has the file, and the gateways of which it has the keys', () => {
    expect([...open({}).gateways.keys()]).toEqual(['outbox']);
    expect([...open(environment()).gateways.keys()]).toEqual(['outbox', 'aliyun', 'tencent', 'http']);
  });

  it('is told which variable is missing or wrong', () => {
    expect(() => open({ MENSHEN_SMS_ALIYUN_KEY_ID: 'x' })).toThrow('MENSHEN_SMS_ALIYUN_SECRET');
    expect(() => open({ ...environment(), MENSHEN_SMS_TENCENT_TEMPLATES: '{no' })).toThrow(
      'MENSHEN_SMS_TENCENT_TEMPLATES',
    );
    expect(() => open({ ...environment(), MENSHEN_SMS_HTTP_SUCCESS: 'maybe' })).toThrow('MENSHEN_SMS_HTTP_SUCCESS');
    expect(() => open({ ...environment(), MENSHEN_SMS_HTTP_BODY: '{broken' })).toThrow('MENSHEN_SMS_HTTP_BODY');
  });
});

describe('the file outbox', () => {
  const place = join(folder, 'box');
  const path = join(place, '2026-03-10.jsonl');
  const lines = async () => (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const named = (messageId: string) => ({ ...message, messageId });

  it('holds each message once, whoever writes it how often', async () => {
    const [one, other] = [createOutbox(place), createOutbox(place)];
    await Promise.all([one.send(named('a')), one.send(named('a')), one.send(named('b'))]);
    await other.send(named('a'));
    await other.send(named('c'));
    await one.send(named('c'));
    const written = (await lines()).map((line) => JSON.parse(line) as { id: string }); // lines of the outbox
    expect(written.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(written[0]).toEqual({
      id: 'a',
      at: message.now,
      to: message.phone,
      template: 'doorAlarm',
      text: message.text,
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('writes a message again of which a crash left half a line, and reads on behind it', async () => {
    await appendFile(path, '{"id":"d","at":"2026');
    const again = createOutbox(place);
    await again.send(named('d'));
    await again.send(named('d'));
    await again.send(named('e'));
    const whole = (await lines()).filter((line) => line.endsWith('}'));
    expect(whole.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('loses files of old days and nothing else', async () => {
    const box = createOutbox(place);
    await box.send({ ...message, madeOn: getDay('2026-02-01') });
    await appendFile(join(place, 'note.txt'), 'of the office');
    expect(await box.tidy(getDay('2026-03-10'))).toBe(1);
    expect((await readdir(place)).sort()).toEqual(['2026-03-10.jsonl', 'note.txt']);
    expect(await createOutbox(join(folder, 'nowhere')).tidy(getDay('2026-03-10'))).toBe(0);
  });
});
