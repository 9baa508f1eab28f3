import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { FormBlock } from '../domain/form-layout.ts';
import type { Question, RepeatField } from '../domain/form.ts';
import type { VisibleField } from '../domain/visible-fields.ts';
import { toggledChoice } from '../domain/change-answers.ts';
import './form-sheet.css';
import { formTexts } from './form-texts.ts';
import { rowTitle } from './row-title.ts';
import type { FormAnswering } from './use-form-answers.ts';

/**
 * The questions of a form in the console, driven by the same `useFormAnswers` as the phone's. It has no button of its own: the
 * page calls `answering.trySave()`.
 */
export function FormFields(props: { readonly answering: FormAnswering }) {
  const locale = useLocale();
  return (
    <Form layout="vertical" component="div">
      {props.answering.blocks.map((block) => {
        const { field, path } = block.shown;
        if (field.kind === 'group') return <h3 key={path}>{field.label[locale]}</h3>;
        if (field.kind === 'repeat')
          return <FieldRows key={path} block={block} repeat={field} answering={props.answering} />;
        return <OneField key={path} shown={block.shown} answering={props.answering} />;
      })}
    </Form>
  );
}

function FieldRows(props: {
  readonly block: FormBlock;
  readonly repeat: RepeatField;
  readonly answering: FormAnswering;
}) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const { block, repeat, answering } = props;
  const what = repeat.label[locale];
  return (
    <Form.Item label={what} {...mistakeOf(answering, repeat.key)}>
      {block.rows.map((fields, index) => {
        const { title, isListed } = rowTitle({ answering, repeat, index, other: t('rowNumber', { n: index + 1 }) });
        return (
          <fieldset key={index} className="mf-row">
            <legend>{title}</legend>
            {fields.map((shown) => (
              <OneField key={shown.path} shown={shown} answering={answering} />
            ))}
            {!isListed && <Button onClick={() => answering.removeRow(repeat, index)}>{t('removeRow')}</Button>}
          </fieldset>
        );
      })}
      <Button onClick={() => answering.addRow(repeat)}>
        ＋ {repeat.perMember ? t('addUnlisted') : t('addRow', { what })}
      </Button>
    </Form.Item>
  );
}

function OneField(props: { readonly shown: VisibleField; readonly answering: FormAnswering }) {
  const locale = useLocale();
  const { shown, answering } = props;
  const { field, path } = shown;
  if (field.kind === 'group' || field.kind === 'repeat') return undefined;
  if (field.kind === 'note') return <p className="ms-soft">{field.label[locale]}</p>;
  return (
    <Form.Item
      label={field.label[locale]}
      required={shown.isRequired}
      extra={field.hint?.[locale]}
      {...mistakeOf(answering, path)}
    >
      <FieldInput field={field} path={path} answering={answering} />
    </Form.Item>
  );
}

function mistakeOf(answering: FormAnswering, path: string) {
  const problem = answering.problemAt(path);
  return problem === undefined ? {} : { validateStatus: 'error' as const, help: problem };
}

function FieldInput(props: { readonly field: Question; readonly path: string; readonly answering: FormAnswering }) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const { field, path, answering } = props;
  const value = answering.answerAt(path);
  const label = field.label[locale];
  if (field.kind === 'choices')
    return (
      <>
        {field.choices.map((choice) => (
          <Checkbox
            key={choice.value}
            checked={Array.isArray(value) && value.includes(choice.value)}
            onChange={() =>
              answering.answer(path, toggledChoice(field.choices, { chosen: value, tapped: choice.value }))
            }
          >
            {choice.label[locale]}
          </Checkbox>
        ))}
      </>
    );
  if (field.kind === 'choice' || field.kind === 'yesNo') {
    const options =
      field.kind === 'yesNo'
        ? [true, false].map((one) => ({ value: one, label: t(one ? 'yes' : 'no') }))
        : field.choices.map((choice) => ({ value: choice.value, label: choice.label[locale] }));
    return (
      <Radio.Group
        aria-label={label}
        options={options}
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.target.value);
          answering.answer(path, picked?.value);
        }}
      />
    );
  }
  const typed = {
    'aria-label': label,
    value: String(value ?? ''),
    onChange: (event: { readonly target: { readonly value: string } }) => answering.answer(path, event.target.value),
    onBlur: () => answering.leave(path),
  };
  if (field.kind === 'text' && field.isLong) return <Input.TextArea rows={3} {...typed} />;
  const unit = field.kind === 'temperature' ? '℃' : 'unit' in field ? field.unit?.[locale] : undefined;
  const type = inputTypes.get(field.kind) ?? 'text';
  return <Input type={type} suffix={unit} {...typed} />;
}

const inputTypes: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['time', 'time'],
  ['dateTime', 'datetime-local'],
]);
