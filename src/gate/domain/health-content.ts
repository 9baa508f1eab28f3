import { z } from 'zod';
import { isMap } from './cose-sign1.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const shared = { tg: z.string(), co: z.string(), is: z.string(), ci: z.string() };
const doses = z.number().int().min(1).max(9);
const vaccination = z.object({
  ...shared,
  vp: z.string(),
  mp: z.string(),
  ma: z.string(),
  dn: doses,
  sd: doses,
  dt: day,
});
const test = z.object({ ...shared, tt: z.string(), sc: z.string().min(10), tr: z.string() });
const recovery = z.object({ ...shared, fr: day, df: day, du: day });
const names = z.object({
  fn: z.string().optional(),
  gn: z.string().optional(),
  fnt: z.string(),
  gnt: z.string().optional(),
});
const person = { ver: z.string(), nam: names, dob: z.string().max(10) };

/** The content of a certificate, of which exactly one group has exactly one entry. Source: EU DCC schema 1.3.0. */
const certificate = z.union([
  z.strictObject({ ...person, v: z.tuple([vaccination]) }),
  z.strictObject({ ...person, t: z.tuple([test]) }),
  z.strictObject({ ...person, r: z.tuple([recovery]) }),
]);

/** What a gate may need of a foreign certificate: whose, and that it is one. What was tested or injected is not a gate's business. */
export interface HealthCertificate {
  readonly kind: 'vaccination' | 'test' | 'recovery';
  /** Family name first, as on an identity card of China. */
  readonly name: string;
  /** `YYYY-MM-DD`, or only year or year and month where no more is known; empty when nothing is. */
  readonly birthDate: string;
  /** The code of the disease (SNOMED CT). */
  readonly disease: string;
  /** Day of the injection, of the sample, or of the first positive test. */
  readonly onDay: string;
  readonly country: string;
}

/** Reads the content; undefined when it does not fit its schema. */
export function readHealthContent(item: unknown): HealthCertificate | undefined {
  const parsed = certificate.safeParse(withoutNulls(plain(item)));
  if (!parsed.success) return undefined;
  const { nam, dob } = parsed.data;
  const name = [nam.fn ?? nam.fnt, nam.gn ?? nam.gnt ?? ''].filter((part) => part !== '').join(' ');
  const whose = { name, birthDate: dob };
  if ('v' in parsed.data) {
    const [{ tg, dt, co }] = parsed.data.v;
    return { kind: 'vaccination', ...whose, disease: tg, onDay: dt, country: co };
  }
  if ('t' in parsed.data) {
    const [{ tg, sc, co }] = parsed.data.t;
    return { kind: 'test', ...whose, disease: tg, onDay: sc.slice(0, 10), country: co };
  }
  const [{ tg, fr, co }] = parsed.data.r;
  return { kind: 'recovery', ...whose, disease: tg, onDay: fr, country: co };
}

/** Maps with texts as keys as plain objects; a schema drops or refuses what is left. */
function plain(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(plain);
  if (!isMap(item)) return item;
  return Object.fromEntries([...item].map(([key, value]) => [String(key), plain(value)]));
}

/** Issuers write groups that they do not use as null. */
function withoutNulls(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}
