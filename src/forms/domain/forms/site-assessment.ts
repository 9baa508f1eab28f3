import { answerTo, type Answers } from '../answer.ts';
import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';

/**
 * Whether a home is fit for isolation: six points, any "no" fails.
 * Source: 居家健康监测场所评估表, signed by 社区管理人员 and 医疗卫生人员.
 */
export const siteAssessment: FormDefinition = {
  id: 'siteAssessment',
  version: 1,
  title: words(['居家场所评估', '居家場所評估', 'Home assessment']),
  about: words([
    '六项都符合才能居家；有一项不符合，改为集中。',
    '六項都符合才能居家；有一項不符合，改為集中。',
    'All six must be fulfilled; one “no” means that the home is unfit.',
  ]),
  fields: [
    point('ownRoom', [
      '单独居住，或有独立的通风房间',
      '單獨居住，或有獨立的通風房間',
      'Lives alone or has an aired room alone',
    ]),
    point('ownToilet', ['有独立卫生间', '有獨立衛生間', 'A toilet of their own']),
    point('handOver', [
      '房门口有放物品的桌凳',
      '房門口有放物品的桌凳',
      'A table or stool at the door to hand things over',
    ]),
    point('supplies', [
      '有体温计、纸巾、口罩、手套、消毒剂和带盖垃圾桶',
      '有體溫計、紙巾、口罩、手套、消毒劑和帶蓋垃圾桶',
      'Thermometer, tissues, masks, gloves, disinfectant and a bin with a lid',
    ]),
    point('noSharedAir', ['没有或不用集中空调', '沒有或不用集中空調', 'No shared air conditioning in use']),
    point('sewage', ['大小便消毒后排放', '大小便消毒後排放', 'Excreta are disinfected before they are flushed']),
  ],
};

type Point = FormDefinition['fields'][number];

function point(key: string, label: readonly [string, string, string]): Point {
  return { key, kind: 'yesNo', label: words(label), required: true };
}

/** The points that were answered with no; none means that the home is fit. */
export function failedSitePoints(answers: Answers): readonly string[] {
  return siteAssessment.fields.filter(({ key }) => answerTo(answers, key) === false).map(({ key }) => key);
}
