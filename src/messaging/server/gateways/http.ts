import { fillText } from '../../../base/domain/texts.ts';
import { fillJson, meetsRule, type SuccessRule } from '../../domain/http-gateway.ts';
import { callGateway, readJson } from './call.ts';
import { notSent, type Gateway, type OutgoingMessage } from './gateway.ts';

/** A gateway that is described instead of programmed: a modem box, a provider of the district. */
export interface HttpAccess {
  /** May hold `{phone}`, `{text}`, `{id}`, `{template}`; they are encoded. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'json'; readonly template: unknown }
    | { readonly kind: 'form'; readonly template: string };
  readonly success: SuccessRule;
}

const TOO_MANY = 429;
const SERVER_FAULT = 500;

/** Sends by any HTTP gateway. The id of the message is also sent as `Idempotency-Key`, for those that keep one. */
export function createHttpGateway(access: HttpAccess): Gateway {
  return {
    async send(message) {
      const { messageId: id, phone, text, template } = message;
      const details = { id, phone, text, template };
      const encoded = Object.fromEntries(
        Object.entries(details).map(([name, value]) => [name, encodeURIComponent(value)]),
      );
      const answer = await callGateway({
        ...{ url: fillText(access.url, encoded), method: access.method },
        ...bodyOf(access, details),
      });
      if (!answer) return notSent('notReached');
      if (meetsRule(access.success, { ...answer, json: readJson(answer.text) })) return { isSent: true, ref: '' };
      return notSent(errorOf(answer.status), `HTTP ${answer.status} ${withoutMessage(answer.text, message)}`);
    },
  };
}

function bodyOf(
  { headers, body }: HttpAccess,
  details: Readonly<Record<string, string>>,
): { readonly headers: Readonly<Record<string, string>>; readonly body?: string } {
  const own = { 'idempotency-key': details['id'] ?? '', ...headers };
  switch (body.kind) {
    case 'none':
      return { headers: own };
    case 'json':
      return {
        headers: { 'content-type': 'application/json; charset=utf-8', ...own },
        body: JSON.stringify(fillJson(body.template, details)),
      };
    case 'form':
      return {
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...own },
        body: filledForm(body.template, details),
      };
  }
}

function filledForm(template: string, details: Readonly<Record<string, string>>): string {
  const pairs = [...new URLSearchParams(template)].map(([name, value]): [string, string] => [
    name,
    fillText(value, details),
  ]);
  return new URLSearchParams(pairs).toString();
}

function errorOf(status: number) {
  if (status === TOO_MANY || status >= SERVER_FAULT) return 'busy';
  return status === 401 || status === 403 ? 'credentials' : 'refused';
}

/** Some gateways say back what they were sent: that stays out of the table. */
function withoutMessage(answer: string, { phone, text }: OutgoingMessage): string {
  return answer.replaceAll(phone, '***').replaceAll(text, '…');
}
