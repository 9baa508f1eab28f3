import { chainAt } from './address-chain.ts';
import { endsInMarket } from './address-estate.ts';
import type { Token } from './address-tokens.ts';

/** "3-2幢" is one code of one building. */
function joinBuilding(tokens: readonly Token[], start: number): readonly Token[] {
  const first = tokens[start];
  const dash = tokens[start + 1];
  const second = tokens[start + 2];
  if (first?.kind !== 'bare' || dash?.text !== '-' || second?.kind !== 'building') return tokens;
  const joined: Token = {
    kind: 'building',
    text: `${first.text}-${second.text}`,
    value: `${first.value}-${second.value}`,
  };
  return [...tokens.slice(0, start), joined, ...tokens.slice(start + 3)];
}

/** "C9层" right after an estate is building C, floor 9. */
function splitFloor(tokens: readonly Token[], start: number): readonly Token[] {
  const token = tokens[start];
  const match = token?.kind === 'floor' && token.text.endsWith('层') ? /^([A-Z])([0-9]+)$/.exec(token.value) : null;
  if (token === undefined || match === null) return tokens;
  const [, building = '', floor = ''] = match;
  return [
    ...tokens.slice(0, start),
    { kind: 'building', text: building, value: building },
    { kind: 'floor', text: `${floor}层`, value: floor },
    ...tokens.slice(start + 1),
  ];
}

/** "A1402" right after an estate is building A, room 1402. */
function splitCode(tokens: readonly Token[], start: number): readonly Token[] {
  const token = tokens[start];
  const match = token?.kind === 'bare' ? /^([A-Z])([0-9]{3,4})$/.exec(token.value) : null;
  if (
    token === undefined ||
    match === null ||
    chainAt(tokens, start).length > 1 ||
    endsInMarket(tokens[start - 1]?.text ?? '')
  )
    return tokens;
  const [, building = '', room = ''] = match;
  return [
    ...tokens.slice(0, start),
    { kind: 'building', text: building, value: building },
    { kind: token.kind, text: token.text.slice(building.length), value: room },
    ...tokens.slice(start + 1),
  ];
}

/** Takes apart the code a dwelling opens with where it holds two steps, and joins it where it holds one. */
export function settleFirstCode(tokens: readonly Token[], start: number): readonly Token[] {
  return joinBuilding(splitCode(splitFloor(tokens, start), start), start);
}
