import { z } from 'zod';
import type { Instant } from '../../../base/domain/day.ts';
import type { MessageError } from '../../domain/message.ts';
import { readPulledReceipts } from '../../domain/receipt.ts';
import { approvedText, type ApprovedTexts } from './approved-texts.ts';
import { callGateway, readJson, type Answer } from './call.ts';
import { notSent, type Gateway, type OutgoingMessage, type SendOutcome } from './gateway.ts';
import { CONTENT_TYPE, signTencent } from './tencent-sign.ts';

export interface TencentAccess {
  readonly url: string;
  readonly region: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly appId: string;
  readonly signName: string;
  readonly templates: ApprovedTexts;
}

const Status = z.object({ Code: z.string(), Message: z.string().default(''), SerialNo: z.string().default('') });
const Reply = z.object({
  Response: z.object({
    SendStatusSet: z.array(Status).optional(),
    Error: z.object({ Code: z.string(), Message: z.string().default('') }).optional(),
  }),
});

/** What codes mean for us; the first that matches the beginning holds. Source: cloud.tencent.com/document/api/382/59177 */
const MEANINGS: readonly (readonly [begin: string, error: MessageError])[] = [
  ['LimitExceeded', 'limit'],
  ['FailedOperation.InsufficientBalance', 'balance'],
  ['FailedOperation.PhoneNumberInBlacklist', 'blocked'],
  ['FailedOperation.Signature', 'templateRefused'],
  ['FailedOperation.Template', 'templateRefused'],
  ['FailedOperation.MissingTemplate', 'templateRefused'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'number'],
  ['InvalidParameterValue.Template', 'templateRefused'],
  ['AuthFailure', 'credentials'],
  ['UnauthorizedOperation', 'credentials'],
  ['RequestLimitExceeded', 'busy'],
  ['InternalError', 'busy'],
];

/** As many as it hands out at once. */
const MOST_RECEIPTS = 100;

/** Tencent Cloud SMS (腾讯云短信), SendSms 2021-01-11. SessionContext is the id of the message; it knows no key of idempotency. */
export function createTencent(access: TencentAccess): Gateway {
  return {
    async send(message) {
      const code = approvedText(access.templates, message);
      if (code === undefined) return notSent('templateMissing', message.template);
      const body = bodyOf(access, { message, code });
      const answer = await call(access, { action: 'SendSms', body, now: message.now });
      return answer ? outcomeOf(answer) : notSent('notReached');
    },
    async receipts(now) {
      const body = JSON.stringify({ Limit: MOST_RECEIPTS, SmsSdkAppId: access.appId });
      const answer = await call(access, { action: 'PullSmsSendStatus', body, now });
      return (answer && readPulledReceipts(readJson(answer.text))) ?? [];
    },
  };
}

function call(
  access: TencentAccess,
  { action, body, now }: { readonly action: string; readonly body: string; readonly now: Instant },
): Promise<Answer> {
  const timestamp = Math.floor(Date.parse(now) / 1000);
  const { host } = new URL(access.url);
  return callGateway({
    ...{ url: access.url, method: 'POST', body },
    headers: {
      'content-type': CONTENT_TYPE,
      authorization: signTencent({ host, service: 'sms', body, timestamp }, access),
      'x-tc-action': action,
      'x-tc-version': '2021-01-11',
      'x-tc-region': access.region,
      'x-tc-timestamp': String(timestamp),
    },
  });
}

function bodyOf(
  { appId, signName }: TencentAccess,
  { message, code }: { readonly message: OutgoingMessage; readonly code: string },
): string {
  return JSON.stringify({
    ...{ PhoneNumberSet: [`+86${message.phone}`], SmsSdkAppId: appId, SignName: signName, TemplateId: code },
    ...{ TemplateParamSet: message.params.map(({ value }) => value), SessionContext: message.messageId },
  });
}

function outcomeOf({ status, text }: { readonly status: number; readonly text: string }): SendOutcome {
  const reply = Reply.safeParse(readJson(text));
  if (!reply.success) return notSent('busy', `HTTP ${status}`);
  const { Error: error, SendStatusSet: [first] = [] } = reply.data.Response;
  if (error) return notSent(meaningOf(error.Code), `${error.Code} ${error.Message}`);
  if (!first) return notSent('busy', `HTTP ${status}`);
  return first.Code === 'Ok'
    ? { isSent: true, ref: first.SerialNo }
    : notSent(meaningOf(first.Code), `${first.Code} ${first.Message}`);
}

function meaningOf(code: string): MessageError {
  return MEANINGS.find(([begin]) => code.startsWith(begin))?.[1] ?? 'refused';
}
