import { newId } from '../../src/base/server/ids.ts';
import type { Person } from './site.ts';

/** A list from above about somebody of the community and about a stranger: a row in every table of lists. Names begin with the mark. */
export async function receiveLists(
  director: Person,
  of: { readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { communityId, mark } = of;
  const [listId, fileId] = [newId(), newId()];
  const { rows } = (await director.get(`/api/people?limit=50&community=${communityId}`)).body;
  const known = rows.find(({ phones }: { readonly phones: readonly string[] }) => phones.length > 0) ?? rows[0];
  const lines = [
    ['姓名', '身份证号', '联系电话'],
    [known.name, known.idMasked ?? '', known.phones[0] ?? ''],
    [`${mark}柏长青`, '', mark === '' ? '13811112221' : '13811112222'],
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'));
  const result = await director.command(
    'receiveList',
    { listId, fileId, fileName: `${mark}推送.csv`, sender: `${mark}疾控中心` },
    { communityId, files: [{ fileId, name: '推送.csv', bytes }] },
  );
  if (!result.ok) throw new Error(`receiveList: ${JSON.stringify(result)}`);
}
