import { describe, expect, it } from 'vitest';
import { signAliyun } from './aliyun-sign.ts';
import { signTencent } from './tencent-sign.ts';

describe('the signature of Aliyun', () => {
  it('is that of the published example of SendSms', () => {
    const params = {
      AccessKeyId: 'testId',
      Action: 'SendSms',
      Format: 'XML',
      OutId: '123',
      PhoneNumbers: '15300000001',
      RegionId: 'cn-hangzhou',
      SignName: '阿里云短信测试专用',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
      SignatureVersion: '1.0',
      TemplateCode: 'SMS_71390007',
      TemplateParam: '{"customer":"test"}',
      Timestamp: '2017-07-12T02:42:19Z',
      Version: '2017-05-25',
    };
    const sign = (method: 'GET' | 'POST') => signAliyun({ method, params, secret: 'testSecret' });
    expect(sign('GET')).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
    expect(sign('POST')).not.toBe(sign('GET'));
  });

  it('does not depend on the order of parameters, and encodes what URLs leave', () => {
    const sign = (params: Readonly<Record<string, string>>) => signAliyun({ method: 'GET', params, secret: 's' });
    expect(sign({ b: '2', a: "!'()*~ " })).toBe(sign({ a: "!'()*~ ", b: '2' }));
    expect(sign({ a: '*' })).not.toBe(sign({ a: '%2A' }));
  });
});

describe('the signature of Tencent Cloud', () => {
  const request = {
    host: 'cvm.tencentcloudapi.com',
    service: 'cvm',
    body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    timestamp: 1551113065,
  };

  it.each([
    // The two editions of the published example of DescribeInstances; the stars are part of its key.
    [
      'Gu5t9xGARNpq86cd98joQYCN3*******',
      { 'x-tc-action': 'describeinstances' },
      'content-type;host;x-tc-action',
      'be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3',
    ],
    [
      'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
      {},
      'content-type;host',
      '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    ],
  ])('is that of the published example with the key %s', (secretKey, signed, names, signature) => {
    const secretId = 'AKIDEXAMPLE';
    expect(signTencent({ ...request, signed }, { secretId, secretKey })).toBe(
      `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=${names}, Signature=${signature}`,
    );
  });
});
