import { App } from 'antd';
import { dayOf, instantOf } from '../../base/domain/day.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { FormDefinition } from '../domain/form.ts';
import { builderTexts } from './builder-texts.ts';
import { FormSheet } from './form-sheet.tsx';

/** A form as the phone shows it; it can be tried, and nothing is sent. */
export function FormPreview(props: { readonly form: FormDefinition }) {
  const t = useTexts(builderTexts);
  const { message } = App.useApp();
  // A preview may take the day of this computer: nothing of it is kept.
  const today = dayOf(instantOf(new Date()), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <aside className="ms-fb-preview" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <div className="ms-fb-phone">
        <FormSheet
          form={props.form}
          today={today}
          submitText={t('tryIt')}
          onDone={() => void message.success(t('previewOk'))}
        />
      </div>
    </aside>
  );
}
