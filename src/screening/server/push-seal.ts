import type { Vault } from '../../base/server/secret.ts';
import { maskId, maskPhone } from '../../register/domain/masking.ts';
import type { PushContent } from '../domain/push-row.ts';

/** What a list says of a person, as the database may hold it. */
export interface SealedContent {
  /** Base64. */
  readonly sealed: string;
  readonly nameMasked: string;
  readonly idMasked: string | null;
  readonly phoneMasked: string | null;
}

/** Seals it and keeps what may be shown in lists. */
export function sealContent(vault: Vault, content: PushContent): SealedContent {
  const { person, name } = content;
  const number = person.id?.slice(person.id.indexOf(':') + 1);
  const id = number ?? person.idTyped;
  const [phone] = person.phones;
  return {
    sealed: vault.seal(JSON.stringify(content)).toString('base64'),
    nameMasked: maskName(name),
    idMasked: id === undefined ? null : maskId(id),
    phoneMasked: phone === undefined ? (person.phoneMasks[0] ?? null) : maskPhone(phone),
  };
}

/** What was sealed. */
export function openContent(vault: Vault, sealed: string): PushContent {
  // Written by sealContent and by nothing else.
  return JSON.parse(vault.open(Buffer.from(sealed, 'base64')).toString('utf8')) as PushContent;
}

/** `张三丰` is `张*丰`, `张三` is `张*`. */
function maskName(name: string): string {
  const signs = Array.from(name);
  if (signs.length < 2) return name;
  const [first = ''] = signs;
  return signs.length === 2 ? `${first}*` : `${first}${'*'.repeat(signs.length - 2)}${signs.at(-1) ?? ''}`;
}
