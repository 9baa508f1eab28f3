import type { Text } from '../../base/domain/texts.ts';
import type { Figures } from './figures.ts';
import type { IndicatorCode } from './indicators.ts';

/** One part of a sum that must come to nothing. */
export interface CheckTerm {
  readonly code: IndicatorCode;
  readonly of: 'today' | 'yesterday';
  readonly sign: 1 | -1;
}

/** Figures that must agree with each other, or the difference is explained before signing. */
export interface ReportCheck {
  readonly code: string;
  readonly name: Text;
  /** The left side minus the right side. */
  readonly terms: readonly CheckTerm[];
}

const plus = (code: IndicatorCode): CheckTerm => ({ code, of: 'today', sign: 1 });
const minus = (code: IndicatorCode): CheckTerm => ({ code, of: 'today', sign: -1 });
const minusYesterday = (code: IndicatorCode): CheckTerm => ({ code, of: 'yesterday', sign: -1 });

/** Every check of the sheet. */
export const REPORT_CHECKS: readonly ReportCheck[] = [
  {
    code: 'residentsBalance',
    name: {
      'zh-CN': '常住人口 = 昨日 + 新增居住 − 迁出减少',
      'zh-TW': '常住人口 = 昨日 + 新增居住 − 遷出減少',
      en: 'Residents = yesterday + moved in - moved out',
    },
    terms: [plus('residents'), minusYesterday('residents'), minus('movedIn'), plus('movedOut')],
  },
  {
    code: 'isolationBalance',
    name: {
      'zh-CN': '在管 = 昨日在管 + 新增 − 解除',
      'zh-TW': '在管 = 昨日在管 + 新增 − 解除',
      en: 'Isolated now = yesterday + new - ended',
    },
    terms: [plus('isolationPresent'), minusYesterday('isolationPresent'), minus('isolationIn'), plus('isolationOut')],
  },
  {
    code: 'isolationPlaces',
    name: {
      'zh-CN': '在管 = 居家 + 集中和住院',
      'zh-TW': '在管 = 居家 + 集中和住院',
      en: 'Isolated now = at home + elsewhere',
    },
    terms: [plus('isolationPresent'), minus('isolationHome'), minus('isolationAway')],
  },
  {
    code: 'testsBalance',
    name: { 'zh-CN': '应检 = 已采 + 未采', 'zh-TW': '應檢 = 已採 + 未採', en: 'Tests due = taken + missing' },
    terms: [plus('testsDue'), minus('testsTaken'), minus('testsMissed')],
  },
  {
    code: 'gateBalance',
    name: {
      'zh-CN': '卡口查验 = 进入 + 外出 + 劝返 + 转诊',
      'zh-TW': '卡口查驗 = 進入 + 外出 + 勸返 + 轉診',
      en: 'Gate checks = in + out + turned away + referred',
    },
    terms: [plus('gateChecks'), minus('gateIn'), minus('gateOut'), minus('gateTurnedAway'), minus('gateReferred')],
  },
];

/** A check that does not hold, with how far it is off. */
export interface BrokenCheck {
  readonly check: ReportCheck;
  /** Left side minus right side; never 0. */
  readonly difference: number;
}

/** The checks that do not hold. Those that ask for yesterday are left out on the first day. */
export function brokenChecks(of: {
  readonly today: Figures;
  readonly yesterday: Figures | undefined;
}): readonly BrokenCheck[] {
  const { today, yesterday } = of;
  return REPORT_CHECKS.flatMap((check) => {
    if (!yesterday && check.terms.some((term) => term.of === 'yesterday')) return [];
    const difference = check.terms.reduce(
      (sum, { code, of: day, sign }) => sum + sign * (day === 'today' ? today[code] : (yesterday?.[code] ?? 0)),
      0,
    );
    return difference === 0 ? [] : [{ check, difference }];
  });
}
