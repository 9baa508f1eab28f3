import { join } from 'node:path';
import { z } from 'zod';
import { readSuccessRule } from '../../domain/http-gateway.ts';
import type { Channel } from '../../domain/setting.ts';
import { createAliyun } from './aliyun.ts';
import { readJson } from './call.ts';
import type { Gateway, Gateways } from './gateway.ts';
import { createHttpGateway } from './http.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createTencent } from './tencent.ts';

/** The environment, as far as messages are concerned; what is not there is not set up. */
export type Environment = Readonly<Record<string, string | undefined>>;

const webAddress = z.url({ protocol: /^https?$/ });
const word = z.string().trim().min(1);
const json = z.string().transform((text, context): unknown => {
  const value = readJson(text);
  if (value === undefined) context.addIssue('not JSON');
  return value;
});
/** JSON of an object with texts in it. */
const texts = json.pipe(z.record(z.string(), z.string()));
/** JSON begins with a bracket, a form is `name={phone}&...`. */
const httpBody = z.union([
  z.literal('').transform(() => ({ kind: 'none' }) as const),
  json.refine((value) => typeof value === 'object').transform((template) => ({ kind: 'json', template }) as const),
  z
    .string()
    .regex(/^[^{[]/)
    .transform((template) => ({ kind: 'form', template }) as const),
]);

const Aliyun = z.object({
  MENSHEN_SMS_ALIYUN_URL: webAddress.default('https://dysmsapi.aliyuncs.com/'),
  MENSHEN_SMS_ALIYUN_KEY_ID: word,
  MENSHEN_SMS_ALIYUN_SECRET: word,
  MENSHEN_SMS_ALIYUN_SIGN: word,
  MENSHEN_SMS_ALIYUN_TEMPLATES: texts,
});
const Tencent = z.object({
  MENSHEN_SMS_TENCENT_URL: webAddress.default('https://sms.tencentcloudapi.com/'),
  MENSHEN_SMS_TENCENT_REGION: word.default('ap-guangzhou'),
  MENSHEN_SMS_TENCENT_SECRET_ID: word,
  MENSHEN_SMS_TENCENT_SECRET_KEY: word,
  MENSHEN_SMS_TENCENT_APP_ID: word,
  MENSHEN_SMS_TENCENT_SIGN: word,
  MENSHEN_SMS_TENCENT_TEMPLATES: texts,
});
const Http = z.object({
  MENSHEN_SMS_HTTP_URL: webAddress,
  MENSHEN_SMS_HTTP_METHOD: z.enum(['GET', 'POST']).default('POST'),
  MENSHEN_SMS_HTTP_HEADERS: texts.default({}),
  MENSHEN_SMS_HTTP_BODY: httpBody.default({ kind: 'none' }),
  MENSHEN_SMS_HTTP_SUCCESS: z
    .string()
    .default('status')
    .transform((text, context) => {
      const rule = readSuccessRule(text);
      if (rule) return rule;
      context.addIssue('no rule of success');
      return z.NEVER;
    }),
});

/** Every way out that this site has, and the file that is always there. */
export interface SiteGateways {
  readonly gateways: Gateways;
  readonly outbox: Outbox;
}

/** Opens the gateways of which the environment has the keys. Throws a ZodError that names the variable when one is half set up. */
export function openGateways(of: { readonly environment: Environment; readonly dataDir: string }): SiteGateways {
  const { environment } = of;
  const outbox = createOutbox(join(of.dataDir, 'outbox', 'sms'));
  const gateways = new Map<Channel, Gateway>([['outbox', outbox]]);
  const given = (name: string): boolean => (environment[name] ?? '') !== '';
  if (given('MENSHEN_SMS_ALIYUN_KEY_ID')) gateways.set('aliyun', openAliyun(environment));
  if (given('MENSHEN_SMS_TENCENT_SECRET_ID')) gateways.set('tencent', openTencent(environment));
  if (given('MENSHEN_SMS_HTTP_URL')) gateways.set('http', openHttp(environment));
  return { gateways, outbox };
}

function openAliyun(environment: Environment): Gateway {
  const read = Aliyun.parse(environment);
  return createAliyun({
    url: read.MENSHEN_SMS_ALIYUN_URL,
    keyId: read.MENSHEN_SMS_ALIYUN_KEY_ID,
    secret: read.MENSHEN_SMS_ALIYUN_SECRET,
    signName: read.MENSHEN_SMS_ALIYUN_SIGN,
    templates: read.MENSHEN_SMS_ALIYUN_TEMPLATES,
  });
}

function openTencent(environment: Environment): Gateway {
  const read = Tencent.parse(environment);
  return createTencent({
    url: read.MENSHEN_SMS_TENCENT_URL,
    region: read.MENSHEN_SMS_TENCENT_REGION,
    secretId: read.MENSHEN_SMS_TENCENT_SECRET_ID,
    secretKey: read.MENSHEN_SMS_TENCENT_SECRET_KEY,
    appId: read.MENSHEN_SMS_TENCENT_APP_ID,
    signName: read.MENSHEN_SMS_TENCENT_SIGN,
    templates: read.MENSHEN_SMS_TENCENT_TEMPLATES,
  });
}

function openHttp(environment: Environment): Gateway {
  const read = Http.parse(environment);
  return createHttpGateway({
    url: read.MENSHEN_SMS_HTTP_URL,
    method: read.MENSHEN_SMS_HTTP_METHOD,
    headers: read.MENSHEN_SMS_HTTP_HEADERS,
    body: read.MENSHEN_SMS_HTTP_BODY,
    success: read.MENSHEN_SMS_HTTP_SUCCESS,
  });
}
