import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthAnswersOf } from './health-answers.ts';
import { triage } from './triage.ts';
import { TRIAGE_LEVELS } from './triage-rules.ts';
import { symptomChoices } from './forms/shared-fields.ts';

describe('triage', () => {
  it('finds nothing where nobody is unwell', () => {
    expect(triage({ symptoms: ['none'], temperature: 36.5, danger: ['none'] })).toEqual({
      level: 'none',
      reasons: [],
      isSuspicious: false,
    });
    expect(triage({})).toEqual({ level: 'none', reasons: [], isSuspicious: false });
  });

  it.each([
    ['one mild symptom', { symptoms: ['diarrhoea'] }, {}, 'advice', false],
    ['two symptoms', { symptoms: ['fatigue', 'dryCough'] }, {}, 'familyDoctor', false],
    ['one symptom at 80', { symptoms: ['fatigue'] }, { age: 80 }, 'familyDoctor', false],
    ['one symptom of a dialysis patient', { symptoms: ['fatigue'] }, { tags: ['dialysis'] }, 'familyDoctor', false],
    ['a symptom for four days', { symptoms: ['soreThroat'], days: 4 }, {}, 'familyDoctor', false],
    ['loss of smell', { symptoms: ['smellTasteLoss'] }, {}, 'familyDoctor', true],
    ['a reading of 37.3', { temperature: 37.3, symptoms: ['none'] }, {}, 'feverClinic', true],
    ['37.2', { temperature: 37.2, symptoms: ['none'] }, {}, 'none', false],
    ['one symptom under an order', { symptoms: ['fatigue'] }, { isUnderOrder: true }, 'feverClinic', true],
    ['one symptom ten days after a return', { symptoms: ['fatigue'] }, { returnedDaysAgo: 10 }, 'feverClinic', true],
    ['one symptom thirty days after', { symptoms: ['fatigue'] }, { returnedDaysAgo: 30 }, 'advice', false],
    ['chest pain', { danger: ['chestPain'], symptoms: ['none'] }, {}, 'emergency120', true],
  ])('%s', (_name, answers, risk, level, isSuspicious) => {
    expect(triage(answers, risk)).toMatchObject({ level, isSuspicious });
  });

  it('gives the shortest time of all reasons to report, and the weightiest reason first', () => {
    const result = triage({ danger: ['confused'], symptoms: ['fever'], temperature: 39 }, { isUnderOrder: true });
    expect(result).toMatchObject({ level: 'emergency120', reportMinutes: 15 });
    expect(result.reasons.map(({ id }) => id).slice(0, 2)).toEqual(['danger', 'feverLinked']);
    expect(result.reasons.every(({ source }) => source.length > 3)).toBe(true);
  });

  it('takes the threshold of fever from the protocol', () => {
    expect(triage({ temperature: 37 }, { feverFrom: 36.8 }).level).toBe('feverClinic');
  });

  it('asks only to measure again when a reading is low', () => {
    expect(triage({ temperature: 34.8 }).reasons.map(({ id }) => id)).toEqual(['measureAgain']);
  });

  it('never sends anybody lower for one more symptom, a higher fever or more risk', () => {
    const values = symptomChoices.map(({ value }) => value).filter((value) => value !== 'none');
    const rank = (level: (typeof TRIAGE_LEVELS)[number]): number => TRIAGE_LEVELS.indexOf(level);
    fc.assert(
      fc.property(
        fc.subarray(values),
        fc.constantFrom(...values),
        fc.integer({ min: 360, max: 410 }),
        fc.boolean(),
        (symptoms, more, tenths, isUnderOrder) => {
          const answers = { symptoms, temperature: tenths / 10 };
          const before = rank(triage(answers, { isUnderOrder }).level);
          expect(
            rank(triage({ ...answers, symptoms: [...symptoms, more] }, { isUnderOrder }).level),
          ).toBeGreaterThanOrEqual(before);
          expect(
            rank(triage({ ...answers, temperature: tenths / 10 + 1 }, { isUnderOrder }).level),
          ).toBeGreaterThanOrEqual(before);
          expect(rank(triage(answers, { isUnderOrder: true, age: 90 }).level)).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});

describe('healthAnswersOf', () => {
  it('finds everybody whose health a form speaks of', () => {
    const members = [
      { person: 'p1', temperature: 38.2, symptoms: ['fever'] },
      { person: 'p2', isAway: true },
      { name: '来客', symptoms: ['none'] },
    ];
    expect(healthAnswersOf({ state: 'detail', members })).toEqual([
      { person: 'p1', answers: members[0] },
      { answers: members[2] },
    ]);
    expect(healthAnswersOf({ symptoms: ['none'] })).toEqual([{ answers: { symptoms: ['none'] } }]);
    expect(healthAnswersOf({ state: 'allWell' })).toEqual([]);
  });
});
