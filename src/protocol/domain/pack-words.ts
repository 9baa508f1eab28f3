import type { Text } from '../../base/domain/texts.ts';

/** From what the days are counted. Source: domain.md 1.2, where the documents contradict each other. */
export const ANCHOR_KINDS = ['lastExposure', 'leftRiskArea', 'arrival', 'controlStart', 'onset'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** What makes the count begin again. */
export const RESET_KINDS = ['breach', 'newExposure', 'cohabitantCase'] as const;
export type ResetKind = (typeof RESET_KINDS)[number];

/** In what manner somebody stays apart during a stage. Source: domain.md 1.3. */
export const MODES = [
  'facilityIsolation',
  'homeIsolation',
  'homeMonitoring',
  'selfMonitoring',
  'mosquitoProof',
  'homeRest',
] as const;
export type Mode = (typeof MODES)[number];

/** Where a stage is spent. */
export const PLACES = ['home', 'facility', 'hospital'] as const;
export type Place = (typeof PLACES)[number];

/** May the person leave: never, for medical care only, or as always. */
export const GOING_OUT = ['never', 'medicalOnly', 'allowed'] as const;
export type GoingOut = (typeof GOING_OUT)[number];

/** What holds for those who live in the same home. */
export const COHABITANT_RULES = ['alsoStay', 'liveNormally', 'notAffected'] as const;
export type CohabitantRule = (typeof COHABITANT_RULES)[number];

/**
 * How far a person may go, as a gate learns it. The same words as `StandingCode` of the register, which this room may not import:
 * both stand on one floor. A test holds them together.
 */
export const STANDING_CODES = ['stayHome', 'medicalOnly', 'stayInCommunity'] as const;
export type StandingWord = (typeof STANDING_CODES)[number];

/** Conditions of a release. All that a measure names must be met. */
export const CONDITION_CODES = [
  'days',
  'tests',
  'feverFree',
  'symptomFree',
  'assessment',
  'documents',
  'indexNegative',
  'scabsGone',
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

/** Parts of the body at which a temperature is taken. */
export const SITES = ['forehead', 'wrist', 'axilla'] as const;
export type TemperatureSite = (typeof SITES)[number];

/** Among whom cases are counted together. */
export const SCOPES = ['class', 'dormitory', 'school', 'unit', 'community', 'county'] as const;
export type ClusterScope = (typeof SCOPES)[number];

const words = <const Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> => texts;

export const anchorNames = words<AnchorKind>({
  lastExposure: { 'zh-CN': '最后一次接触', 'zh-TW': '最後一次接觸', en: 'last contact' },
  leftRiskArea: { 'zh-CN': '离开风险区', 'zh-TW': '離開風險區', en: 'leaving the risk area' },
  arrival: { 'zh-CN': '抵达', 'zh-TW': '抵達', en: 'arrival' },
  controlStart: { 'zh-CN': '开始管控', 'zh-TW': '開始管控', en: 'start of control' },
  onset: { 'zh-CN': '发病', 'zh-TW': '發病', en: 'onset of illness' },
});

export const resetNames = words<ResetKind>({
  breach: { 'zh-CN': '违规外出', 'zh-TW': '違規外出', en: 'left the home' },
  newExposure: { 'zh-CN': '再次接触', 'zh-TW': '再次接觸', en: 'new contact' },
  cohabitantCase: { 'zh-CN': '同住人确诊', 'zh-TW': '同住人確診', en: 'a cohabitant became a case' },
});

export const modeNames = words<Mode>({
  facilityIsolation: { 'zh-CN': '集中隔离', 'zh-TW': '集中隔離', en: 'isolation in a facility' },
  homeIsolation: { 'zh-CN': '居家隔离', 'zh-TW': '居家隔離', en: 'isolation at home' },
  homeMonitoring: { 'zh-CN': '居家健康监测', 'zh-TW': '居家健康監測', en: 'health monitoring at home' },
  selfMonitoring: { 'zh-CN': '自我健康监测', 'zh-TW': '自我健康監測', en: 'self-monitoring' },
  mosquitoProof: { 'zh-CN': '防蚊隔离', 'zh-TW': '防蚊隔離', en: 'isolation from mosquitoes' },
  homeRest: { 'zh-CN': '居家休息', 'zh-TW': '居家休息', en: 'rest at home' },
});

export const placeNames = words<Place>({
  home: { 'zh-CN': '家中', 'zh-TW': '家中', en: 'home' },
  facility: { 'zh-CN': '隔离点', 'zh-TW': '隔離點', en: 'facility' },
  hospital: { 'zh-CN': '医院', 'zh-TW': '醫院', en: 'hospital' },
});

export const goingOutNames = words<GoingOut>({
  never: { 'zh-CN': '不得外出', 'zh-TW': '不得外出', en: 'does not go out' },
  medicalOnly: {
    'zh-CN': '仅就医等必需外出',
    'zh-TW': '僅就醫等必要外出',
    en: 'goes out for medical care and the like only',
  },
  allowed: { 'zh-CN': '正常外出', 'zh-TW': '正常外出', en: 'goes out as always' },
});

export const cohabitantNames = words<CohabitantRule>({
  alsoStay: { 'zh-CN': '同住人也不外出', 'zh-TW': '同住人也不外出', en: 'cohabitants stay in as well' },
  liveNormally: {
    'zh-CN': '同住人正常上班上学',
    'zh-TW': '同住人正常上班上學',
    en: 'cohabitants go to work and school',
  },
  notAffected: { 'zh-CN': '不涉及同住人', 'zh-TW': '不涉及同住人', en: 'nothing for cohabitants' },
});

export const conditionNames = words<ConditionCode>({
  days: { 'zh-CN': '期满', 'zh-TW': '期滿', en: 'the days are over' },
  tests: { 'zh-CN': '核酸阴性', 'zh-TW': '核酸陰性', en: 'tests are negative' },
  feverFree: { 'zh-CN': '退热', 'zh-TW': '退燒', en: 'free of fever' },
  symptomFree: { 'zh-CN': '症状消失', 'zh-TW': '症狀消失', en: 'free of symptoms' },
  assessment: { 'zh-CN': '社区核实', 'zh-TW': '社區核實', en: 'verified by the community' },
  documents: { 'zh-CN': '出具文书', 'zh-TW': '出具文書', en: 'papers issued' },
  indexNegative: {
    'zh-CN': '密接前两次检测阴性',
    'zh-TW': '密接前兩次檢測陰性',
    en: "the contact's first two tests are negative",
  },
  scabsGone: { 'zh-CN': '结痂脱落', 'zh-TW': '結痂脫落', en: 'scabs have fallen off' },
});

export const scopeNames = words<ClusterScope>({
  class: { 'zh-CN': '班级', 'zh-TW': '班級', en: 'class' },
  dormitory: { 'zh-CN': '宿舍', 'zh-TW': '宿舍', en: 'dormitory' },
  school: { 'zh-CN': '学校', 'zh-TW': '學校', en: 'school' },
  unit: { 'zh-CN': '同一单位', 'zh-TW': '同一單位', en: 'one unit' },
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'community' },
  county: { 'zh-CN': '县区', 'zh-TW': '縣區', en: 'county' },
});
