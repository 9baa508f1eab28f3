import { describe, expect, it } from 'vitest';
import { decideRetireGate, decideSaveGate, decideSetGateRules, SaveGate } from './gate-place-rules.ts';
import { DEFAULT_GATE_RULES, GateRules } from './gate-rules.ts';

const gateId = '00000000-0000-7000-8000-000000000001';
const save = SaveGate.parse({ gateId, name: ' 东门 ', kind: 'both', position: 0 });
const gate = { gateId, name: '东门', isRetired: false };

describe('a gate', () => {
  it('is opened, and changed by the same command', () => {
    expect(decideSaveGate({ gate: undefined, isNameTaken: false }, save)).toEqual({
      facts: [{ type: 'gateOpened', subjectId: gateId, name: '东门', kind: 'both', position: 0 }],
    });
    expect(decideSaveGate({ gate, isNameTaken: false }, save)).toMatchObject({ facts: [{ type: 'gateChanged' }] });
    expect(decideSaveGate({ gate, isNameTaken: true }, save)).toMatchObject({ refused: 'gateNameTaken' });
    expect(decideSaveGate({ gate: { ...gate, isRetired: true }, isNameTaken: false }, save)).toMatchObject({
      refused: 'gateUnknown',
    });
  });

  it('is closed for good once nobody is planned to stand there', () => {
    expect(decideRetireGate({ gate, shiftsAhead: 0 })).toEqual({ facts: [{ type: 'gateRetired', subjectId: gateId }] });
    expect(decideRetireGate({ gate, shiftsAhead: 3 })).toEqual({ refused: 'gateHasShifts', details: { count: 3 } });
    expect(decideRetireGate({ gate: { ...gate, isRetired: true }, shiftsAhead: 0 })).toEqual({ facts: [] });
    expect(decideRetireGate({ gate: undefined, shiftsAhead: 0 })).toEqual({ refused: 'gateUnknown' });
  });
});

describe('the rules of the gates', () => {
  it('tell what was changed, each value by its name', () => {
    const rules = { ...DEFAULT_GATE_RULES, limitsOutings: true, feverAt: { ...DEFAULT_GATE_RULES.feverAt, ear: 375 } };
    expect(decideSetGateRules({ rules: DEFAULT_GATE_RULES }, rules)).toEqual({
      facts: [{ type: 'gateRulesSet', rules, changed: ['limitsOutings', 'feverAt.ear'] }],
    });
    expect(decideSetGateRules({ rules }, { ...rules })).toEqual({ facts: [] });
  });

  it('stay within what makes sense', () => {
    for (const wrong of [{ keepDays: 0 }, { keepDays: 181 }, { backByHour: 24 }, { errandDays: 0 }, { visitHours: 73 }])
      expect(GateRules.safeParse({ ...DEFAULT_GATE_RULES, ...wrong }).success).toBe(false);
    expect(GateRules.parse(DEFAULT_GATE_RULES)).toEqual(DEFAULT_GATE_RULES);
  });
});
