import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { formatCount } from '../../base/web/format.ts';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ImportConflicts, ImportDifferences } from './import-differences.tsx';
import { HeldRows } from './import-held-rows.tsx';
import { importPaths } from './import-paths.ts';
import { ImportFigures } from './import-figures.tsx';
import { ImportSheets } from './import-sheets.tsx';
import { RefusedFiles } from './import-refused.tsx';
import { importTexts } from './import-texts.ts';
import type { ImportListRow, Preview } from './import.queries.ts';

const REFRESHES = ['imports', 'people', 'places', 'first-run', 'duplicates'];

/** What was recognised, what would change, and the two ways to go on. */
export function ImportReview(props: {
  readonly row: ImportListRow;
  readonly preview: Preview;
  readonly isOld: boolean;
}) {
  const { row, preview } = props;
  const t = useTexts(importTexts);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { report } = preview;
  const accept = preview.differences
    .filter((difference) => accepted.has(`${difference.personId}/${difference.field}`))
    .map(({ personId, field }) => ({ personId, field }));
  const actions = (
    <>
      <ConfirmCommandButton
        command="discardImport"
        input={{ importId: row.id }}
        communityId={row.communityId}
        text={t('discard')}
        confirm={{ title: t('discardSure') }}
        doneText={t('discardDone')}
        refreshes={REFRESHES}
      />
      <ConfirmCommandButton
        command="commitImport"
        input={{ importId: row.id, accept }}
        communityId={row.communityId}
        kind="primary"
        text={report.created.persons > 0 ? t('doItWith', { count: formatCount(report.created.persons) }) : t('doIt')}
        confirm={{ title: t('sure'), what: t('sureWhat') }}
        doneText={t('didIt')}
        refreshes={REFRESHES}
        whyDisabled={report.taken + report.held === 0 ? t('nothingToDo') : undefined}
      />
    </>
  );
  return (
    <Page>
      <PageHeader
        title={t('review')}
        about={t('reviewAbout')}
        back={{ text: t('back'), path: importPaths.list }}
        actions={actions}
      />
      <RefusedFiles files={report.refusedFiles} />
      <ImportFigures report={report} />
      {(report.problems['estateMissing'] ?? 0) > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('estateMissing', {
            count: formatCount(report.problems['estateMissing'] ?? 0),
            files: preview.files
              .filter(({ withoutEstate }) => withoutEstate > 0)
              .map(({ fileName }) => fileName)
              .join('、'),
          })}
          className="ms-import-alert"
        />
      )}
      {preview.newEstates.length > 0 && (
        <p className="ms-soft">{t('newEstates', { names: preview.newEstates.join('、') })}</p>
      )}
      <Tabs
        items={[
          {
            key: 'sheets',
            label: t('sheetsTab'),
            children: <ImportSheets row={row} preview={preview} isOld={props.isOld} />,
          },
          {
            key: 'differences',
            label: `${t('differences')} ${formatCount(report.differences)}`,
            children: <ImportDifferences preview={preview} accepted={accepted} onAccept={setAccepted} />,
          },
          {
            key: 'conflicts',
            label: `${t('conflicts')} ${formatCount(report.conflicts)}`,
            children: <ImportConflicts preview={preview} />,
          },
          {
            key: 'held',
            label: `${t('heldTab')} ${formatCount(report.held)}`,
            children: <HeldRows row={row} preview={preview} />,
          },
        ]}
      />
    </Page>
  );
}
