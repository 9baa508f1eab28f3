import { createHash, createHmac } from 'node:crypto';

/** What is signed, besides the keys. */
export interface TencentRequest {
  readonly host: string;
  /** `sms`, `cvm`. */
  readonly service: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Signed headers beside content-type and host, names and values in lower case and in order. */
  readonly signed?: Readonly<Record<string, string>>;
}

/**
 * The Authorization header of Tencent Cloud API 3.0, TC3-HMAC-SHA256, for a POST of JSON to `/`.
 * Source: cloud.tencent.com/document/api/382/52072, "signature v3"; the test holds its published example.
 */
export function signTencent(
  request: TencentRequest,
  keys: { readonly secretId: string; readonly secretKey: string },
): string {
  const { host, service, body, timestamp } = request;
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const headers = Object.entries({ 'content-type': CONTENT_TYPE, host, ...request.signed });
  const signedHeaders = headers.map(([name]) => name).join(';');
  const canonical = [
    ...['POST', '/', ''],
    ...headers.map(([name, value]) => `${name}:${value}`),
    ...['', signedHeaders, sha256(body)],
  ].join('\n');
  const scope = `${day}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', String(timestamp), scope, sha256(canonical)].join('\n');
  const key = [day, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${keys.secretKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${keys.secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** Sent with every request, since it is signed. */
export const CONTENT_TYPE = 'application/json; charset=utf-8';

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
