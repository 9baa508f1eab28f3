import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { packById } from './packs.ts';
import { decidePublish, PublishEdition } from './publish-edition.ts';

const today = getDay('2026-11-22');
const pack = { ...packById('covid19-cn-9')!, id: 'willow-covid', effectiveFrom: getDay('2026-11-25') };
const input: PublishEdition = { pack, basedOn: 'covid19-cn-9', note: '按区里通知试行' };

describe('publishing an edition', () => {
  it('makes version 1 of a new id, and the next version of one’s own', () => {
    expect(decidePublish({ areaId: 10, before: undefined }, input, { today })).toMatchObject({
      facts: [
        {
          type: 'editionPublished',
          packId: 'willow-covid',
          version: 1,
          areaId: 10,
          disease: 'covid19',
          effectiveFrom: '2026-11-25',
        },
      ],
    });
    expect(decidePublish({ areaId: 10, before: { version: 3, isOurs: true } }, input, { today })).toMatchObject({
      facts: [{ version: 4 }],
    });
  });
  it('never takes the id of an edition of the product, nor that of another area', () => {
    const own = { ...input, pack: { ...pack, id: 'covid19-cn-9' } };
    expect(decidePublish({ areaId: 10, before: undefined }, own, { today })).toMatchObject({
      refused: 'protocolIdBuiltIn',
    });
    expect(decidePublish({ areaId: 10, before: { version: 1, isOurs: false } }, input, { today })).toMatchObject({
      refused: 'protocolIdTaken',
    });
  });
  it('takes effect today or later, never in the past', () => {
    const on = (day: string) =>
      decidePublish(
        { areaId: 10, before: undefined },
        { ...input, pack: { ...pack, effectiveFrom: getDay(day) } },
        { today },
      );
    expect(on('2026-11-21')).toMatchObject({ refused: 'protocolEffectivePast' });
    expect(on('2026-11-22')).toHaveProperty('facts');
  });
  it('is done in an area', () => {
    expect(decidePublish({ areaId: undefined, before: undefined }, input, { today })).toEqual({
      refused: 'protocolAreaMissing',
    });
  });
});

describe('the input', () => {
  it('needs a reason and a sound pack', () => {
    expect(PublishEdition.safeParse({ ...input, note: '  ' }).success).toBe(false);
    const broken = { ...pack, measures: [{ ...pack.measures[0]!, tests: [] }] };
    expect(
      PublishEdition.safeParse({ ...input, pack: broken }).error?.issues.map(({ path, message }) => [
        path.join('.'),
        message,
      ]),
    ).toEqual([['pack.measures.0.release.1', 'protocolTestsMissing']]);
  });
});
