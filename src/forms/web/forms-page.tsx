import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { builderTexts } from './builder-texts.ts';
import './form-builder.css';
import { formPath } from './form-paths.ts';
import { FormFileReply, FormList, FORMS_TOPIC, type FormLine } from './form.queries.ts';

const ENDINGS = ['.xlsx', '.xls'];

/** Every form: the community's own first, then the ready ones; new ones begin here. */
export function FormsPage() {
  const t = useTexts(builderTexts);
  const may = useMay();
  const navigate = useNavigate();
  const community = useCommunityId();
  const forms = useRead({
    topic: FORMS_TOPIC,
    path: '/api/forms',
    params: { community },
    shape: FormList,
    facts: ['formSaved', 'formRetired'],
  });
  const mayDesign = may('forms.design');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          mayDesign && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(formPath('new'))}>
              {t('create')}
            </Button>
          )
        }
      />
      {forms.isPending && <RowsSkeleton rows={8} />}
      {forms.isError && <ReadFailed failure={failureOf(forms.error)} onRetry={() => void forms.refetch()} />}
      {forms.data && (
        <>
          <h2 className="ms-fb-head">{t('own')}</h2>
          {forms.data.own.length === 0 && (
            <p className="ms-soft ms-fb-none">
              {t('noOwn')}
              {mayDesign && ` · ${t('noOwnWhat')}`}
            </p>
          )}
          <FormLines lines={forms.data.own} />
          {mayDesign && <FormFileDrop community={community} />}
          <h2 className="ms-fb-head">{t('ready')}</h2>
          <FormLines lines={forms.data.ready} />
        </>
      )}
    </Page>
  );
}

function FormLines(props: { readonly lines: readonly (FormLine & { readonly retiredAt?: string | null })[] }) {
  const t = useTexts(builderTexts);
  const locale = useLocale();
  return (
    <ul className="ms-fb-list">
      {props.lines.map(({ key, title, version, fields, retiredAt }) => (
        <li key={key}>
          <Link to={formPath(key)}>{title[locale]}</Link>
          <span className="ms-soft">
            {t('questionsN', { n: fields })} · {t('versionN', { n: version })}
            {retiredAt ? ` · ${t('retired')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A file is read and opened in the builder with the report of what it lost; nothing is saved before somebody has looked. */
function FormFileDrop(props: { readonly community: number | undefined }) {
  const t = useTexts(builderTexts);
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <UploadDrop
      key={props.community}
      command="readFormFile"
      input={({ fileId, fileName }) => ({ fileId, fileName })}
      endings={ENDINGS}
      title={t('drop')}
      what={t('dropWhat')}
      onDone={({ reply }) => {
        const read = FormFileReply.safeParse(reply);
        if (read.success && read.data.form) void navigate(formPath('new'), { state: read.data });
        else void message.error(t('unread'));
      }}
    />
  );
}
