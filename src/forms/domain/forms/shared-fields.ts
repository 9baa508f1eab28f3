import type { FormChoice, PlainQuestion } from '../form.ts';
import { words } from '../form-words.ts';

/** Nothing of the list; excludes everything else on it. */
const noneOfThese: FormChoice = {
  value: 'none',
  label: words(['以上都没有', '以上都沒有', 'None of these']),
  isAlone: true,
};

/**
 * The symptoms every notice asks to be reported at once.
 * Source: 居家隔离医学观察指南 (2022-11-21) and the notices in use: 发热、干咳、乏力、咽痛、嗅(味)觉减退、腹泻.
 */
export const symptomChoices: FormChoice[] = [
  { value: 'fever', label: words(['发热', '發熱', 'Fever']) },
  { value: 'dryCough', label: words(['干咳', '乾咳', 'Dry cough']) },
  { value: 'fatigue', label: words(['乏力', '乏力', 'Fatigue']) },
  { value: 'soreThroat', label: words(['咽痛', '咽痛', 'Sore throat']) },
  { value: 'smellTasteLoss', label: words(['嗅觉或味觉减退', '嗅覺或味覺減退', 'Loss of smell or taste']) },
  { value: 'diarrhoea', label: words(['腹泻', '腹瀉', 'Diarrhoea']) },
  noneOfThese,
];

/** Signs that cannot wait; any of them means 120. Source: [M] common triage of emergency lines. */
export const dangerChoices: FormChoice[] = [
  {
    value: 'breathless',
    label: words(['喘不上气、说不成整句', '喘不過氣、說不成整句', 'Too short of breath to speak']),
  },
  { value: 'chestPain', label: words(['胸口持续疼痛或发紧', '胸口持續疼痛或發緊', 'Lasting chest pain or pressure']) },
  { value: 'confused', label: words(['神志不清、叫不醒', '神志不清、叫不醒', 'Confused or hard to wake']) },
  { value: 'blueLips', label: words(['嘴唇或脸色发紫', '嘴唇或臉色發紫', 'Blue lips or face']) },
  {
    value: 'noDrinking',
    label: words(['孩子不吃不喝、没有精神', '孩子不吃不喝、沒有精神', 'A child neither drinks nor responds']),
  },
  noneOfThese,
];

export const needChoices: FormChoice[] = [
  { value: 'food', label: words(['买菜买粮', '買菜買糧', 'Groceries']) },
  { value: 'medicine', label: words(['买药配药', '買藥配藥', 'Medicine']) },
  { value: 'medical', label: words(['看病就医', '看病就醫', 'Medical care']) },
  { value: 'care', label: words(['照料老人孩子', '照料老人孩子', 'Care of the old or young']) },
  { value: 'other', label: words(['其他', '其他', 'Other']) },
  { ...noneOfThese, label: words(['没有需要', '沒有需要', 'Nothing']) },
];

export const transportChoices: FormChoice[] = [
  { value: 'car', label: words(['自驾', '自駕', 'Own car']) },
  { value: 'train', label: words(['火车', '火車', 'Train']) },
  { value: 'plane', label: words(['飞机', '飛機', 'Plane']) },
  { value: 'coach', label: words(['长途汽车', '長途客運', 'Coach']) },
  { value: 'ship', label: words(['轮船', '輪船', 'Ship']) },
  { value: 'other', label: words(['其他', '其他', 'Other']) },
];

/** Which train, flight or coach: only these have a number. */
export const transportNumber = {
  key: 'transportNumber',
  kind: 'text',
  label: words(['车次、航班号', '車次、航班號', 'Train or flight number']),
  visibleIf: {
    or: ['train', 'plane', 'coach', 'ship'].map((value) => ({ field: 'transport', op: 'is', value })),
  },
  maxLength: 40,
} satisfies PlainQuestion;

/** The name of somebody who is not on the list of members. */
export const unlistedName = {
  key: 'name',
  kind: 'text',
  label: words(['姓名', '姓名', 'Name']),
  visibleIf: { field: 'person', op: 'empty' },
  required: true,
  maxLength: 60,
} satisfies PlainQuestion;

export const symptomsQuestion = {
  key: 'symptoms',
  kind: 'choices',
  label: words(['有哪些不舒服？', '有哪些不舒服？', 'Which symptoms are there?']),
  choices: symptomChoices,
} satisfies PlainQuestion;

export const noteQuestion = {
  key: 'note',
  kind: 'text',
  label: words(['备注', '備註', 'Remark']),
  isLong: true,
} satisfies PlainQuestion;
