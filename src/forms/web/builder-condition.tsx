import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { conditionOfSentence, sentenceOf } from '../domain/build-form.ts';
import type { Comparison, Condition } from '../domain/condition.ts';
import type { PlainQuestion } from '../domain/form.ts';
import { yesNoWords } from '../domain/yes-no-words.ts';
import { builderTexts } from './builder-texts.ts';
import { firstPart, opsFor, withOp } from './comparison-edit.ts';

/** The condition of a question as a sentence: when [question] [is] [answer], and or or. */
export function BuilderCondition(props: {
  readonly value: Condition | undefined;
  readonly above: readonly PlainQuestion[];
  readonly onChange: (value: Condition | undefined) => void;
}) {
  const t = useTexts(builderTexts);
  const { value, above, onChange } = props;
  const sentence = sentenceOf(value);
  const [first] = above;
  if (!first && !value) return undefined;
  if (!sentence) return <p className="ms-soft">{t('complex')}</p>;
  const { join, parts } = sentence;
  const change = (next: readonly Comparison[]) => onChange(conditionOfSentence({ join, parts: next }));
  return (
    <div className="ms-fb-condition">
      <Checkbox
        checked={parts.length > 0}
        onChange={(event) => onChange(event.target.checked && first ? firstPart(first) : undefined)}
      >
        {t('showIf')}
      </Checkbox>
      {parts.length > 1 && (
        <Select
          size="small"
          value={join}
          options={[
            { value: 'and', label: t('joinAnd') },
            { value: 'or', label: t('joinOr') },
          ]}
          onChange={(next) => onChange(conditionOfSentence({ join: next, parts }))}
        />
      )}
      {parts.map((part, index) => (
        <ConditionPart
          key={index}
          part={part}
          above={above}
          onChange={(next) => change(parts.map((one, at) => (at === index ? next : one)))}
          onRemove={() => change(parts.filter((_, at) => at !== index))}
        />
      ))}
      {parts.length > 0 && first && (
        <Button type="link" size="small" onClick={() => change([...parts, firstPart(first)])}>
          ＋ {t('addPart')}
        </Button>
      )}
    </div>
  );
}

function ConditionPart(props: {
  readonly part: Comparison;
  readonly above: readonly PlainQuestion[];
  readonly onChange: (part: Comparison) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(builderTexts);
  const locale = useLocale();
  const { part, above, onChange } = props;
  const asked = above.find(({ key }) => key === part.field);
  return (
    <div className="ms-fb-part">
      <Select
        className="ms-fb-part-field"
        value={part.field}
        options={above.map(({ key, label }) => ({ value: key, label: label[locale] }))}
        onChange={(key: string) => {
          const next = above.find((one) => one.key === key);
          if (next) onChange(firstPart(next));
        }}
      />
      <Select
        value={part.op}
        options={opsFor(asked).map((op) => ({ value: op, label: t(op) }))}
        onChange={(op) => asked && onChange(withOp(part, { op, asked }))}
      />
      <PartValue part={part} asked={asked} onChange={onChange} />
      <Button type="text" size="small" aria-label={t('remove')} onClick={props.onRemove}>
        ×
      </Button>
    </div>
  );
}

function PartValue(props: {
  readonly part: Comparison;
  readonly asked: PlainQuestion | undefined;
  readonly onChange: (part: Comparison) => void;
}) {
  const locale = useLocale();
  const { part, asked, onChange } = props;
  if (!('value' in part)) return undefined;
  const change = (value: string | number | boolean) => {
    // A yes or no is only ever compared by "is" and "is not"; the ops offered see to that.
    if (typeof value !== 'boolean') onChange({ ...part, value });
    else if (part.op === 'is' || part.op === 'isNot') onChange({ field: part.field, op: part.op, value });
  };
  if (asked?.kind === 'yesNo')
    return (
      <Select
        value={part.value === true}
        options={[true, false].map((value) => ({ value, label: yesNoWords[value ? 'yes' : 'no'][locale] }))}
        onChange={change}
      />
    );
  if (asked && 'choices' in asked)
    return (
      <Select
        className="ms-fb-part-value"
        value={String(part.value)}
        options={asked.choices.map(({ value, label }) => ({ value, label: label[locale] }))}
        onChange={change}
      />
    );
  if (typeof part.value === 'number')
    return <InputNumber value={part.value} onChange={(value) => change(value ?? 0)} />;
  return (
    <Input className="ms-fb-part-value" value={String(part.value)} onChange={(event) => change(event.target.value)} />
  );
}
