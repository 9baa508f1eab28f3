import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { siteDay } from '../../base/web/site-time.ts';
import { useCommand } from '../../base/web/use-command.ts';
import { readPaperCells, type PaperCells } from '../domain/paper-cells.ts';
import { GATE_TOPICS } from './office-paths.ts';
import { plusDays } from './office-times.ts';
import { cellsOf, type KeptLine, type SheetName } from './paper-known-shape.ts';
import { paperKnownTexts } from './paper-known-texts.ts';
import { paperTexts } from './paper-texts.ts';
import { PaperWho } from './paper-who.tsx';

const LEAST_REASON = 4;

/** One line as the paper has it, typed as on the sheet; Enter saves. */
export function PaperCorrect(props: {
  readonly community: number;
  readonly of: SheetName;
  readonly line: KeptLine;
  readonly onClose: () => void;
}) {
  const t = useTexts(paperKnownTexts);
  const { line, of, onClose } = props;
  const [cells, setCells] = useState(() => cellsOf(line));
  const [day, setDay] = useState<string>(siteDay(line.at));
  const [reason, setReason] = useState('');
  const command = useCommand<object>({ name: 'correctPaperLine', refreshes: GATE_TOPICS });
  const read = readPaperCells(cells, undefined);
  const whyDisabled = useWhyDisabled(read.status, reason);
  const save = async () => {
    if (whyDisabled !== undefined || read.status !== 'line' || command.isRunning) return;
    const { status: _status, ...said } = read;
    const done = await command.run({ checkId: line.checkId, day, reason: reason.trim(), ...said });
    if (done.ok) onClose();
  };
  return (
    <FormWindow title={t('correctTitle', { sheet: of.sheet, line: line.line })} width={560} onClose={onClose}>
      <form
        className="ms-paper-correct"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="ms-soft">{t('correctWhat')}</p>
        <Form layout="vertical" component={false}>
          <Fields
            {...props}
            cells={cells}
            wrong={read.status === 'wrong' ? read.field : undefined}
            day={day}
            onDay={setDay}
            onChange={(change) => setCells((before) => ({ ...before, ...change }))}
          />
          <Form.Item label={t('reason')}>
            <Input
              aria-label={t('reason')}
              value={reason}
              maxLength={200}
              placeholder={t('reasonHint', { count: LEAST_REASON })}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
        </Form>
        {command.text !== undefined && <Alert type="error" role="alert" title={command.text} />}
        <div className="ms-form-actions">
          <ReasonedButton type="primary" htmlType="submit" loading={command.isRunning} whyDisabled={whyDisabled}>
            {t('save')}
          </ReasonedButton>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </FormWindow>
  );
}

function useWhyDisabled(status: 'empty' | 'wrong' | 'line', reason: string): string | undefined {
  const t = useTexts(paperKnownTexts);
  if (status !== 'line') return t('needLine');
  return reason.trim().length < LEAST_REASON ? t('reasonHint', { count: LEAST_REASON }) : undefined;
}

function Fields(props: {
  readonly community: number;
  readonly of: SheetName;
  readonly cells: PaperCells;
  readonly wrong: 'time' | 'direction' | 'temperature' | 'result' | undefined;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onChange: (change: Partial<PaperCells>) => void;
}) {
  const t = useTexts(paperTexts);
  const { cells, of, onChange } = props;
  const field = (key: 'time' | 'direction' | 'temperature' | 'result' | 'remark', hint?: string) => (
    <Form.Item label={t(key)}>
      <Input
        aria-label={t(key)}
        autoFocus={key === 'time'}
        autoComplete="off"
        maxLength={key === 'remark' ? 100 : 10}
        placeholder={hint}
        value={cells[key]}
        {...(props.wrong === key && { status: 'error' as const })}
        onChange={({ target }) => onChange({ [key]: target.value })}
      />
    </Form.Item>
  );
  return (
    <>
      <div className="ms-form-pair">
        <Form.Item label={t('lineDay')}>
          <Select
            aria-label={t('lineDay')}
            value={props.day}
            options={[of.day, plusDays(of.day, 1)].map((value) => ({ value, label: value }))}
            onChange={props.onDay}
          />
        </Form.Item>
        {field('time')}
        {field('direction', t('directionHint'))}
        {field('result', t('resultHint'))}
      </div>
      <Form.Item label={t('who')}>
        <PaperWho
          community={props.community}
          label={t('who')}
          cell="paper-correct-who"
          cells={cells}
          variant="outlined"
          onChange={onChange}
          onPick={() => undefined}
        />
      </Form.Item>
      <div className="ms-form-pair">
        {field('temperature')}
        {field('remark')}
      </div>
    </>
  );
}
