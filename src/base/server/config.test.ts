import { isAbsolute, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { addressOf, readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs nothing to be said', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      port: 7300,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      loadsDemo: true,
      timeZone: 'Asia/Shanghai',
      logLevel: 'info',
      key: undefined,
      mqtt: { kind: 'embedded', host: '127.0.0.1', port: 1883 },
      tls: undefined,
    });
  });

  it('takes what is said, and nothing of other variables', () => {
    const said = {
      DATABASE_URL: 'postgres://menshen@db/menshen',
      PORT: '8080',
      HOST: '0.0.0.0',
      MENSHEN_DATA: 'site',
      MENSHEN_DEMO: '0',
      MENSHEN_TIME_ZONE: 'Asia/Taipei',
      MENSHEN_LOG: 'warn',
      MENSHEN_KEY: 'a key',
      MENSHEN_MQTT: 'mqtt://broker.example:1884',
      HOME: '/home/door',
    };
    expect(readConfig(said)).toEqual({
      databaseUrl: 'postgres://menshen@db/menshen',
      port: 8080,
      host: '0.0.0.0',
      dataDir: resolve('site'),
      loadsDemo: false,
      timeZone: 'Asia/Taipei',
      logLevel: 'warn',
      key: 'a key',
      mqtt: { kind: 'url', url: 'mqtt://broker.example:1884' },
      tls: undefined,
    });
  });

  it('makes the data folder absolute', () => {
    for (const folder of ['.', './data', '../data', '/srv/menshen']) {
      expect(isAbsolute(readConfig({ MENSHEN_DATA: folder }).dataDir)).toBe(true);
    }
  });

  it('lets the system choose a port', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0);
  });

  it.each([
    ['MENSHEN_MQTT', 'http://broker.example'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['MENSHEN_DEMO', 'yes'],
    ['MENSHEN_DEMO', ''],
    ['MENSHEN_LOG', 'loud'],
  ])('names %s when it is %j', (name, value) => {
    const reading = (): unknown => readConfig({ [name]: value });
    expect(reading).toThrow(ZodError);
    expect(reading).toThrow(name);
  });

  it('speaks https with both files, and says which one is missing', () => {
    const tls = readConfig({ MENSHEN_TLS_CERT: 'cert.pem', MENSHEN_TLS_KEY: 'key.pem' }).tls;
    expect(tls).toEqual({ certFile: resolve('cert.pem'), keyFile: resolve('key.pem') });
    expect(addressOf({ host: '10.0.0.2', port: 7300, tls })).toBe('https://10.0.0.2:7300');
    expect(() => readConfig({ MENSHEN_TLS_CERT: 'cert.pem' })).toThrow(/MENSHEN_TLS_KEY/);
    expect(() => readConfig({ MENSHEN_TLS_KEY: 'key.pem' })).toThrow(/MENSHEN_TLS_CERT/);
  });
});
