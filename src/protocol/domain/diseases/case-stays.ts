import type { AnchorRule, CheckRule, ConversionRule } from '../measure.ts';
import { feverThresholds } from './covid19-stays.ts';

/** From onset; day 0 is the day of onset. The rule that uses it gives the source. */
export function fromOnset(clause: AnchorRule['clause']): AnchorRule {
  return { kind: 'onset', anchorIsDay: 0, clause };
}

/** Temperature and symptoms morning and evening while somebody is ill; planned by us where the rule only says how it ends. */
export const illnessChecks: CheckRule = {
  stage: 0,
  what: ['temperature', 'symptoms'],
  times: ['morning', 'evening'],
  thresholds: feverThresholds,
  clause: {
    text: {
      'zh-CN': '解除看体温和症状，故早、晚各问一次（规定没有写明次数）',
      'zh-TW': '解除看體溫和症狀，故早、晚各問一次（規定沒有寫明次數）',
      en: 'The end depends on temperature and symptoms, so they are asked morning and evening (the rule does not say how often)',
    },
    source: 'none read (unverified)',
    grade: 'M',
  },
};

/** Somebody under observation who falls ill goes to a doctor and is a case from then on. */
export function fallsIll(to: string, clause: ConversionRule['clause']): ConversionRule {
  return { when: 'symptoms', to, clause };
}
