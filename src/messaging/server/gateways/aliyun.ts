import { z } from 'zod';
import { newId } from '../../../base/server/ids.ts';
import type { MessageError } from '../../domain/message.ts';
import { signAliyun } from './aliyun-sign.ts';
import { callGateway, readJson } from './call.ts';
import { notSent, type Gateway, type OutgoingMessage } from './gateway.ts';
import { approvedText, type ApprovedTexts } from './approved-texts.ts';

export interface AliyunAccess {
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  readonly signName: string;
  readonly templates: ApprovedTexts;
}

const Reply = z.object({ Code: z.string(), Message: z.string().default(''), BizId: z.string().default('') });

/** What codes mean for us; the first that matches the beginning holds. Source: help.aliyun.com/document_detail/101346.html */
const MEANINGS: readonly (readonly [begin: string, error: MessageError])[] = [
  ['isv.BUSINESS_LIMIT_CONTROL', 'limit'],
  ['isv.DAY_LIMIT_CONTROL', 'limit'],
  ['isv.MONTH_LIMIT_CONTROL', 'limit'],
  ['isv.MOBILE_', 'number'],
  ['isv.AMOUNT_NOT_ENOUGH', 'balance'],
  ['isv.OUT_OF_SERVICE', 'balance'],
  ['isv.SMS_TEMPLATE', 'templateRefused'],
  ['isv.TEMPLATE', 'templateRefused'],
  ['isv.SMS_SIGN', 'templateRefused'],
  ['isv.SIGN_', 'templateRefused'],
  ['isv.ACCOUNT', 'credentials'],
  ['isp.RAM_PERMISSION_DENY', 'credentials'],
  ['InvalidAccessKeyId', 'credentials'],
  ['SignatureDoesNotMatch', 'credentials'],
  ['Forbidden', 'credentials'],
  ['Throttling', 'busy'],
  ['isp.', 'busy'],
  ['InternalError', 'busy'],
  ['ServiceUnavailable', 'busy'],
];

/**
 * Aliyun (阿里云短信服务), Dysmsapi 2017-05-25, SendSms. It knows no key of idempotency (its documentation says so): a message whose answer was
 * lost may arrive twice. OutId is the id of the message, for whoever compares bills.
 */
export function createAliyun(access: AliyunAccess): Gateway {
  return {
    async send(message) {
      const code = approvedText(access.templates, message);
      if (code === undefined) return notSent('templateMissing', message.template);
      const params = paramsOf(access, { message, code });
      const signature = signAliyun({ method: 'POST', params, secret: access.secret });
      const answer = await callGateway({
        ...{ url: access.url, method: 'POST' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...params, Signature: signature }).toString(),
      });
      if (!answer) return notSent('notReached');
      const reply = Reply.safeParse(readJson(answer.text));
      if (!reply.success) return notSent('busy', `HTTP ${answer.status}`);
      const { Code, Message, BizId } = reply.data;
      return Code === 'OK' ? { isSent: true, ref: BizId } : notSent(meaningOf(Code), `${Code} ${Message}`);
    },
  };
}

function paramsOf(
  { keyId, signName }: AliyunAccess,
  { message, code }: { readonly message: OutgoingMessage; readonly code: string },
): Readonly<Record<string, string>> {
  return {
    ...{ AccessKeyId: keyId, Action: 'SendSms', Format: 'JSON', RegionId: 'cn-hangzhou', Version: '2017-05-25' },
    ...{ SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0', SignatureNonce: newId() },
    // Without milliseconds, as the documentation has it.
    Timestamp: message.now.replace(/\.\d+Z$/, 'Z'),
    ...{ PhoneNumbers: message.phone, SignName: signName, TemplateCode: code, OutId: message.messageId },
    TemplateParam: JSON.stringify(Object.fromEntries(message.params.map(({ name, value }) => [name, value]))),
  };
}

function meaningOf(code: string): MessageError {
  return MEANINGS.find(([begin]) => code.startsWith(begin))?.[1] ?? 'refused';
}
