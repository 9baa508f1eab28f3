import { newId } from '../../src/base/server/ids.ts';
import { formBook, formRow } from './form-book.ts';
import type { Person } from './site.ts';

/** A small form: a list of people with two blank rows, a column that nobody knows, and who signs. */
export function peopleForm(mark = ''): Uint8Array {
  const rows = [
    formRow(1, [`${mark}居民名单`]),
    formRow(2, ['填报单位：          填报时间：    年  月  日']),
    formRow(3, ['序号', '姓名', '证件号码', '联系电话', '现住址', '怪栏']),
    formRow(4, [1, null, null, null, null, null]),
    formRow(5, [2, null, null, null, null, null]),
    formRow(6, ['填表人：          审核人：']),
  ].join('');
  return formBook({ sheets: [{ name: '名单', rows }] });
}

/** A form from above brought and corrected by a director: a row in each table of forms. Answers its id. */
export async function bringForm(
  director: Person,
  of: { readonly communityId: number; readonly mark: string },
): Promise<string> {
  const templateId = newId();
  const fileId = newId<'file'>();
  const name = `${of.mark}上级名单.xlsx`;
  const done = async (command: string, input: object, files: Parameters<Person['command']>[2]) => {
    const result = await director.command(command, input, files);
    if (!result.ok) throw new Error(`${command}: ${JSON.stringify(result)}`);
  };
  const { communityId } = of;
  const files = [{ name, bytes: peopleForm(of.mark), fileId }];
  await done('bringTemplate', { templateId, fileId, name }, { communityId, files });
  await done('correctTemplate', { shape: `${of.mark}form`, fields: { 5: 'occupation' } }, { communityId });
  return templateId;
}
