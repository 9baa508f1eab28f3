import { createHmac } from 'node:crypto';

/**
 * Signature of an RPC request of Aliyun, version 1.0: HMAC-SHA1 over method and sorted, twice encoded parameters.
 * Source: help.aliyun.com, Dysmsapi, "request signature"; the test holds its published example.
 */
export function signAliyun(of: {
  readonly method: 'GET' | 'POST';
  readonly params: Readonly<Record<string, string>>;
  readonly secret: string;
}): string {
  const query = Object.entries(of.params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
  return createHmac('sha1', `${of.secret}&`)
    .update(`${of.method}&${encode('/')}&${encode(query)}`)
    .digest('base64');
}

/** RFC 3986: what encodeURIComponent leaves, encoded as well. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
