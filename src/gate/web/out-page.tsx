import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { boardTexts } from './board-texts.ts';
import { GATE, gatePaths } from './office-paths.ts';
import { dayText, shortTime } from './office-times.ts';

const OutRow = z.object({
  ...{ personId: z.string(), name: z.string(), dwelling: z.string(), outAt: z.string() },
  isLate: z.boolean(),
});
type OutRow = z.infer<typeof OutRow>;

/** Who is out, the longest first. */
export function OutPage() {
  const t = useTexts(boardTexts);
  const may = useMay();
  const community = useCommunityId();
  const today = dayText(new Date());
  return (
    <Page>
      <PageHeader title={t('outTitle')} about={t('outAbout')} back={{ text: t('back'), path: gatePaths.board }} />
      <DataTable<OutRow>
        label={t('outTitle')}
        topic={GATE}
        path="/api/gate/out"
        params={{ community }}
        row={OutRow}
        rowKey={({ personId }) => personId}
        filters={[
          {
            kind: 'choice',
            key: 'show',
            label: t('state'),
            choices: [{ value: 'late', text: t('onlyLate') }],
            width: 180,
          },
        ]}
        columns={[
          { key: 'name', title: t('name'), width: 160, cell: ({ name }) => <strong>{name}</strong> },
          { key: 'dwelling', title: t('dwelling'), cell: ({ dwelling }) => dwelling },
          {
            key: 'at',
            title: t('leftAt'),
            width: 140,
            cell: ({ outAt }) => <span className="ms-figures">{shortTime(outAt, today)}</span>,
          },
          {
            key: 'state',
            title: t('state'),
            width: 160,
            cell: ({ isLate }) => (isLate ? <StatusMark status="late" text={t('isLate')} /> : t('isOut')),
          },
        ]}
        {...(may('register.person.read') && { rowPath: ({ personId }: OutRow) => peoplePaths.one(personId) })}
        empty={<EmptyState title={t('nobodyOut')} what={t('nobodyOutWhat')} />}
      />
    </Page>
  );
}
