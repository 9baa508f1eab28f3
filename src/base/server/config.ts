import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(7300),
  HOST: z.string().default('127.0.0.1'),
  MENSHEN_DATA: z.string().default('./data'),
  MENSHEN_DEMO: z.enum(['0', '1']).default('1'),
  MENSHEN_TIME_ZONE: z.string().default('Asia/Shanghai'),
  MENSHEN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** 64 bytes in base64; without it the key is made on first start and kept in the data folder. */
  MENSHEN_KEY: z.string().optional(),
  /** PEM files. Phones scan with their camera and work offline over https only. */
  MENSHEN_TLS_CERT: z.string().optional(),
  MENSHEN_TLS_KEY: z.string().optional(),
  /** Door sensors: `embedded` (a broker of our own), `off`, or the address of an MQTT broker. */
  MENSHEN_MQTT: z.union([z.enum(['embedded', 'off']), z.string().regex(/^(?:mqtts?|wss?):\/\//)]).default('embedded'),
  MENSHEN_MQTT_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
});

/** What the environment says about this site. */
export interface Config {
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  readonly loadsDemo: boolean;
  readonly timeZone: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly key: string | undefined;
  /** Where door sensors speak to. */
  readonly mqtt:
    | { readonly kind: 'off' }
    | { readonly kind: 'embedded'; readonly host: string; readonly port: number }
    | { readonly kind: 'url'; readonly url: string };
  /** Absolute paths of certificate and key; without them the server speaks plain http. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
}

/** Reads the environment; throws a ZodError that names the variable when one is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.parse(env);
  return {
    databaseUrl: parsed.DATABASE_URL,
    port: parsed.PORT,
    host: parsed.HOST,
    dataDir: resolve(parsed.MENSHEN_DATA),
    loadsDemo: parsed.MENSHEN_DEMO === '1',
    timeZone: parsed.MENSHEN_TIME_ZONE,
    logLevel: parsed.MENSHEN_LOG,
    key: parsed.MENSHEN_KEY,
    tls: tlsOf(parsed),
    mqtt: mqttOf(parsed),
  };
}

const MQTT_PORT = 1883;

function mqttOf(parsed: z.infer<typeof environment>): Config['mqtt'] {
  const { MENSHEN_MQTT: choice, MENSHEN_MQTT_PORT: port, PORT, HOST: host } = parsed;
  if (choice === 'off') return { kind: 'off' };
  if (choice !== 'embedded') return { kind: 'url', url: choice };
  // Whoever lets the system choose the port of the server has no wish about this one either.
  return { kind: 'embedded', host, port: port ?? (PORT === 0 ? 0 : MQTT_PORT) };
}

function tlsOf({ MENSHEN_TLS_CERT: cert, MENSHEN_TLS_KEY: key }: z.infer<typeof environment>): Config['tls'] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new z.ZodError([
      {
        code: 'custom',
        path: [cert === undefined ? 'MENSHEN_TLS_CERT' : 'MENSHEN_TLS_KEY'],
        message: 'both or none',
        input: undefined,
      },
    ]);
  return { certFile: resolve(cert), keyFile: resolve(key) };
}

/** The address that browsers open. */
export function addressOf({ host, port, tls }: Pick<Config, 'host' | 'port' | 'tls'>): string {
  return `${tls ? 'https' : 'http'}://${host}:${port}`;
}
