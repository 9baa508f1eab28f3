import { Form, Input, InputNumber, Modal } from 'antd';
import { CommandForm } from '../../base/web/command-form.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Indicator } from '../domain/indicator.ts';
import { OverrideFigure } from '../domain/report-inputs.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { REPORT_TOPICS } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';

/** Puts a figure by hand: both values stay, with a name and a reason. */
export function PutFigure(props: {
  readonly indicator: Indicator;
  readonly sheet: DaySheetView;
  readonly reportId: string;
  readonly onDone: () => void;
}) {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const { indicator, sheet, reportId, onDone } = props;
  const computed = sheet.sheet?.computed[indicator.code] ?? 0;
  return (
    <Modal
      open
      title={t('putTitle', { name: indicator.name[locale] })}
      footer={null}
      onCancel={onDone}
      destroyOnHidden
      width={480}
    >
      <p className="ms-soft">{t('putWhat', { computed })}</p>
      <CommandForm
        command="overrideFigure"
        schema={OverrideFigure}
        initial={{ value: null }}
        fixed={{ reportId, overrideId: newId(), indicator: indicator.code }}
        refreshes={REPORT_TOPICS}
        onDone={onDone}
        onCancel={onDone}
      >
        <Form.Item name="value" label={t('value')} extra={t('valueBack')}>
          <InputNumber min={0} precision={0} style={{ width: 160 }} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')}>
          <Input.TextArea rows={2} />
        </Form.Item>
      </CommandForm>
    </Modal>
  );
}
