import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { fillPaths } from './fill-paths.ts';
import { fillTexts } from './fill-texts.ts';
import { TemplateList, TOPIC } from './fill.queries.ts';
import './fill.css';

const ENDINGS = ['.xlsx', '.xlsm', '.xls', '.csv'];

/** Drop a blank form from above; below, those that were brought last. */
export function FillPage() {
  const t = useTexts(fillTexts);
  const community = useCommunityId();
  const navigate = useNavigate();
  const [last, setLast] = useState<string>();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <UploadDrop
        key={community}
        command="bringTemplate"
        // Every file is a form of its own, known by the id of its file.
        input={({ fileId, fileName }) => ({ templateId: fileId, fileId, name: fileName })}
        endings={ENDINGS}
        title={t('drop')}
        what={t('dropWhat')}
        refreshes={[TOPIC]}
        onDone={({ fileId }) => setLast(fileId)}
      />
      {last !== undefined && (
        <p className="ms-fill-next">
          <Button type="primary" size="large" onClick={() => void navigate(fillPaths.one(last))}>
            {t('open')}
          </Button>
        </p>
      )}
      <h2 className="ms-fill-head">{t('recent')}</h2>
      <RecentForms community={community} />
    </Page>
  );
}

function RecentForms({ community }: { readonly community: number | undefined }) {
  const t = useTexts(fillTexts);
  const list = useRead({
    topic: TOPIC,
    path: '/api/templates',
    params: { community },
    shape: TemplateList,
    enabled: community !== undefined,
  });
  if (list.isError) return <ReadFailed failure={failureOf(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <RowsSkeleton rows={4} />;
  if (list.data.rows.length === 0) return <p className="ms-soft">{t('recentNone')}</p>;
  return (
    <ul className="ms-fill-recent">
      {list.data.rows.map(({ id, name, broughtAt, broughtBy }) => (
        <li key={id}>
          <FileExcelOutlined />
          <Link to={fillPaths.one(id)}>{name}</Link>
          <span className="ms-soft ms-figures">
            {instantText(broughtAt)} · {t('broughtBy', { name: broughtBy })}
          </span>
        </li>
      ))}
    </ul>
  );
}
