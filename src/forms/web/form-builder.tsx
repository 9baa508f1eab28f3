import { Alert, App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../base/web/new-id.ts';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useProblemText } from './use-problem-text.ts';
import { useCommand } from '../../base/web/use-command.ts';
import { FormDefinition } from '../domain/form.ts';
import { formFaults } from '../domain/form-faults.ts';
import { BuilderFields } from './builder-fields.tsx';
import { builderTexts } from './builder-texts.ts';
import { BuilderWords } from './builder-words.tsx';
import './form-builder.css';
import { formPath, formPaths } from './form-paths.ts';
import { FormPreview } from './form-preview.tsx';
import { FORMS_CHANGED, type FormFileReply } from './form.queries.ts';
import { ImportReport } from './import-report.tsx';

/** Makes or changes a form: questions on the left, the phone on the right. Saving adds a version and touches no earlier one. */
export function FormBuilder(props: {
  readonly start: FormDefinition;
  /** The version that saving makes. */
  readonly version: number;
  readonly notes?: FormFileReply['notes'] | undefined;
}) {
  const t = useTexts(builderTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const sayProblem = useProblemText();
  const [form, setForm] = useState(props.start);
  const save = useCommand<{ formId: string; definition: FormDefinition }>({
    name: 'saveForm',
    refreshes: FORMS_CHANGED,
  });
  const definition = { ...form, version: props.version };
  const [fault] = formFaults(definition);
  const isWhole = FormDefinition.safeParse(definition).success;
  const whyNot = fault ? sayProblem(fault) : isWhole ? undefined : t('incomplete');
  return (
    <Page>
      <PageHeader
        title={form.title['zh-CN']}
        about={t('versionN', { n: props.version })}
        back={{ text: t('back'), path: formPaths.list }}
        actions={
          <ReasonedButton
            type="primary"
            whyDisabled={whyNot}
            loading={save.isRunning}
            onClick={() =>
              void save.run({ formId: newId(), definition }).then((outcome) => {
                if (!outcome.ok) return;
                void message.success(t('saved'));
                void navigate(formPath(form.id));
              })
            }
          >
            {t('save', { n: props.version })}
          </ReasonedButton>
        }
      />
      {props.notes && <ImportReport notes={props.notes} />}
      {save.text !== undefined && <Alert type="error" title={save.text} />}
      {fault && <Alert type="warning" title={sayProblem(fault)} />}
      <div className="ms-fb">
        <section className="ms-fb-edit">
          <BuilderWords label={t('formTitle')} value={form.title} onChange={(title) => setForm({ ...form, title })} />
          <BuilderFields
            form={form}
            fields={form.fields}
            onChange={(fields) => setForm({ ...form, fields: [...fields] })}
          />
        </section>
        <FormPreview form={form} />
      </div>
    </Page>
  );
}
