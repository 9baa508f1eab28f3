import { Button, Select } from 'antd';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import type { FormDefinition } from '../domain/form.ts';
import { words } from '../domain/form-words.ts';
import { builderTexts } from './builder-texts.ts';
import './form-builder.css';
import { FormBuilder } from './form-builder.tsx';
import { formPath, formPaths } from './form-paths.ts';
import { FormPreview } from './form-preview.tsx';
import { FormFileReply, FORMS_CHANGED, FORMS_TOPIC, OneForm } from './form.queries.ts';

/** One form: to be looked at and tried; to be changed by whoever designs forms, when it is the community's own. */
export function FormPage() {
  const { key = 'new' } = useParams();
  // Another form is another page: nothing of the last one may stay in its builder.
  return key === 'new' ? <NewForm key="new" /> : <StoredForm key={key} formKey={key} />;
}

/** A form that begins empty, from a file, or like another one. */
function NewForm() {
  const t = useTexts(builderTexts);
  const from = FormFileReply.safeParse(useLocation().state);
  const given = from.success ? from.data : undefined;
  const title = words([t('newTitle'), t('newTitle'), t('newTitle')]);
  const empty: FormDefinition = { id: newFormId(), version: 1, title, fields: [] };
  return <FormBuilder start={given?.form ?? empty} version={1} notes={given?.notes} />;
}

function newFormId(): string {
  return `form-${newId().slice(-12)}`;
}

function StoredForm(props: { readonly formKey: string }) {
  const may = useMay();
  const community = useCommunityId();
  const [search] = useSearchParams();
  const read = useRead({
    topic: FORMS_TOPIC,
    path: `/api/forms/${encodeURIComponent(props.formKey)}`,
    params: { community, version: search.get('version') },
    shape: OneForm,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { definition, isReady, versions } = read.data;
  const newest = versions[0]?.version ?? definition.version;
  const isNewest = definition.version === newest;
  if (!isReady && isNewest && may('forms.design') && search.get('edit') !== null)
    return <FormBuilder start={definition} version={newest + 1} />;
  return <FormLook form={read.data} isNewest={isNewest} />;
}

/** A form as it stands, with its versions. */
function FormLook(props: { readonly form: OneForm; readonly isNewest: boolean }) {
  const t = useTexts(builderTexts);
  const locale = useLocale();
  const may = useMay();
  const navigate = useNavigate();
  const { definition, isReady, versions, retiredAt } = props.form;
  const copy = { form: { ...definition, id: newFormId(), version: 1 } };
  const own = formPath(definition.id);
  return (
    <Page>
      <PageHeader
        title={definition.title[locale]}
        about={isReady ? t('isReady') : retiredAt ? t('retired') : t('versionN', { n: definition.version })}
        back={{ text: t('back'), path: formPaths.list }}
        actions={
          <>
            {versions.length > 1 && (
              <Select
                value={definition.version}
                options={versions.map(({ version }) => ({ value: version, label: t('versionN', { n: version }) }))}
                onChange={(version) => void navigate(`${own}?version=${version}`)}
              />
            )}
            {!isReady && !retiredAt && may('forms.design') && (
              <ConfirmCommandButton
                command="retireForm"
                input={{ key: definition.id }}
                text={t('retire')}
                confirm={{ title: t('retire'), what: t('retireWhat') }}
                doneText={t('saved')}
                refreshes={FORMS_CHANGED}
              />
            )}
            {may('forms.design') && (
              <Button onClick={() => void navigate(formPath('new'), { state: { ...copy, notes: [] } })}>
                {t('copy')}
              </Button>
            )}
            {!isReady && props.isNewest && may('forms.design') && (
              <Button type="primary" onClick={() => void navigate(`${own}?edit`)}>
                {t('edit')}
              </Button>
            )}
          </>
        }
      />
      <FormPreview form={definition} />
    </Page>
  );
}
