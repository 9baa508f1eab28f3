import { createHash, timingSafeEqual } from 'node:crypto';
import { addDays, daysBetween, getDay } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { LINK_KINDS, type Link, type LinkKind } from '../domain/link.ts';
import { readEpoch } from './link-queries.ts';

/** Kind 1, community 4, last day 2, epoch 2, subject 16, signature 10: 47 signs, which a poster's code shows in large modules. */
const HEAD_BYTES = 25;
const SIGNATURE_BYTES = 10;
const FIRST_DAY = getDay('2020-01-01');
const SIGNATURE = 'link';
const OPENING = 'linkOpening';

/** The text of a link: signed, so that nobody can make one; it ends by itself and with all of its kind. */
export function writeLink(link: Link, vault: Vault): string {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(LINK_KINDS[link.kind], 0);
  head.writeUInt32BE(link.communityId, 1);
  head.writeUInt16BE(daysBetween(FIRST_DAY, link.until), 5);
  head.writeUInt16BE(link.epoch, 7);
  head.write(link.subjectId.replaceAll('-', ''), 9, 'hex');
  return Buffer.concat([head, signatureOf(head, vault)]).toString('base64url');
}

/** The link of a text; undefined for anything that this site has not signed. */
export function readLink(text: string, vault: Vault): Link | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== HEAD_BYTES + SIGNATURE_BYTES) return undefined;
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), signatureOf(head, vault))) return undefined;
  const kind = kindOf(head.readUInt8(0));
  if (!kind) return undefined;
  return {
    kind,
    communityId: head.readUInt32BE(1),
    until: addDays(FIRST_DAY, head.readUInt16BE(5)),
    epoch: head.readUInt16BE(7),
    subjectId: head
      .subarray(9)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  };
}

function signatureOf(head: Uint8Array, vault: Vault): Buffer {
  return vault.hash(SIGNATURE, Buffer.from(head).toString('hex')).subarray(0, SIGNATURE_BYTES);
}

function kindOf(number: number): LinkKind | undefined {
  switch (number) {
    case LINK_KINDS.selfRegistration:
      return 'selfRegistration';
    case LINK_KINDS.dailyHealth:
      return 'dailyHealth';
    case LINK_KINDS.campaign:
      return 'campaign';
    case LINK_KINDS.order:
      return 'order';
    default:
      return undefined;
  }
}

/** Names a link where its uses are counted, without keeping it. */
export function hashLink(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 8);
}

/** Links of one kind about many subjects. The address of one is `/r/` and its text. */
export async function makeLinks(
  tx: Tx,
  of: Pick<Link, 'kind' | 'until'> & {
    readonly communityId: CommunityId;
    readonly subjectIds: readonly string[];
    readonly vault: Vault;
  },
): Promise<ReadonlyMap<string, string>> {
  const { kind, until, communityId, subjectIds, vault } = of;
  const epoch = await readEpoch(tx, { communityId, kind });
  return new Map(
    subjectIds.map((subjectId) => [subjectId, writeLink({ kind, communityId, subjectId, until, epoch }, vault)]),
  );
}

/** Says when the page of a link was opened, so that what comes back faster than a person is known. */
export function writeOpening(text: string, of: { readonly atMs: number; readonly vault: Vault }): string {
  const at = of.atMs.toString(36);
  return `${at}.${of.vault.hash(OPENING, `${text} ${at}`).toString('hex')}`;
}

/** When the page was opened, in milliseconds; undefined when the server never said so. */
export function readOpening(opening: string, of: { readonly text: string; readonly vault: Vault }): number | undefined {
  const [at = '', signature = ''] = opening.split('.');
  const given = Buffer.from(signature, 'hex');
  const expected = of.vault.hash(OPENING, `${of.text} ${at}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number.parseInt(at, 36);
}
