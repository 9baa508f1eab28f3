import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { fieldOfKind, questionsAbove } from '../domain/build-form.ts';
import { FIELD_KINDS, type FormDefinition, type FormField } from '../domain/form.ts';
import { words } from '../domain/form-words.ts';
import { BuilderChoices } from './builder-choices.tsx';
import { BuilderCondition } from './builder-condition.tsx';
import { builderTexts } from './builder-texts.ts';
import { BuilderWords } from './builder-words.tsx';
import { kindNames } from './kind-names.ts';
import { namedChoices } from './named-choices.ts';

/** One question of a form being made. */
export function BuilderQuestion(props: {
  readonly form: FormDefinition;
  readonly field: FormField;
  /** Kinds that may stand here; rows hold no rows. */
  readonly kinds: readonly FormField['kind'][];
  /** Just added: its words wait to be typed. */
  readonly fresh: boolean;
  readonly onChange: (field: FormField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(builderTexts);
  const name = useTexts(kindNames);
  const { form, field, onChange } = props;
  return (
    <div className="ms-fb-question">
      <div className="ms-fb-line">
        <Select
          className="ms-fb-kind"
          aria-label={t('kind')}
          value={field.kind}
          options={FIELD_KINDS.filter((kind) => props.kinds.includes(kind)).map((kind) => ({
            value: kind,
            label: name(kind),
          }))}
          onChange={(kind) => {
            const next = fieldOfKind(field, kind);
            onChange('choices' in field ? next : namedChoices(next, t('newChoice')));
          }}
        />
        <BuilderWords
          label={t('question')}
          value={field.label}
          fresh={props.fresh}
          onChange={(label) => onChange({ ...field, label })}
        />
        <span className="ms-fb-acts">
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            title={t('up')}
            onClick={() => props.onMove(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            title={t('down')}
            onClick={() => props.onMove(1)}
          />
          <Button
            type="text"
            size="small"
            danger
            icon={<DeleteOutlined />}
            title={t('remove')}
            onClick={props.onRemove}
          />
        </span>
      </div>
      {'choices' in field && (
        <BuilderChoices choices={field.choices} onChange={(choices) => onChange({ ...field, choices })} />
      )}
      <BuilderLimits field={field} onChange={onChange} />
      <BuilderCondition
        value={field.visibleIf}
        above={questionsAbove(form.fields, field.key)}
        onChange={(visibleIf) => {
          const { visibleIf: _before, ...rest } = field;
          onChange(visibleIf ? { ...rest, visibleIf } : rest);
        }}
      />
    </div>
  );
}

/** Required, hint, and the bounds that the kind has. */
function BuilderLimits(props: { readonly field: FormField; readonly onChange: (field: FormField) => void }) {
  const t = useTexts(builderTexts);
  const { field, onChange } = props;
  if (field.kind === 'note' || field.kind === 'group') return undefined;
  if (field.kind === 'repeat')
    return (
      <Checkbox
        checked={field.perMember === true}
        onChange={(event) => {
          const { perMember: _before, ...rest } = field;
          onChange(event.target.checked ? { ...rest, perMember: true } : rest);
        }}
      >
        {t('perMember')}
      </Checkbox>
    );
  return (
    <div className="ms-fb-line">
      <Checkbox
        checked={field.required !== undefined}
        onChange={(event) => {
          const { required: _before, ...rest } = field;
          onChange(event.target.checked ? { ...rest, required: true } : rest);
        }}
      >
        {t('required')}
      </Checkbox>
      {(field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'temperature') && (
        <>
          <InputNumber
            prefix={t('least')}
            value={field.min ?? null}
            onChange={(min) => {
              const { min: _before, ...rest } = field;
              onChange(min === null ? rest : { ...rest, min });
            }}
          />
          <InputNumber
            prefix={t('most')}
            value={field.max ?? null}
            onChange={(max) => {
              const { max: _before, ...rest } = field;
              onChange(max === null ? rest : { ...rest, max });
            }}
          />
        </>
      )}
      {(field.kind === 'date' || field.kind === 'dateTime') && (
        <Checkbox
          checked={field.daysAhead === 0}
          onChange={(event) => {
            const { daysAhead: _before, ...rest } = field;
            onChange(event.target.checked ? { ...rest, daysAhead: 0 } : rest);
          }}
        >
          {t('noFuture')}
        </Checkbox>
      )}
      <BuilderWords
        label={t('hint')}
        value={field.hint ?? words(['', '', ''])}
        onChange={(hint) => {
          const { hint: _before, ...rest } = field;
          onChange(hint['zh-CN'] === '' ? rest : { ...rest, hint });
        }}
      />
    </div>
  );
}
