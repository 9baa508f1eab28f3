import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { moved, newField } from '../domain/build-form.ts';
import {
  FIELD_KINDS,
  type FormDefinition,
  type FormField,
  type PlainQuestion,
  type RepeatField,
} from '../domain/form.ts';
import { words } from '../domain/form-words.ts';
import { BuilderQuestion } from './builder-question.tsx';
import { builderTexts } from './builder-texts.ts';
import { kindNames } from './kind-names.ts';
import { namedChoices } from './named-choices.ts';

const PLAIN = FIELD_KINDS.filter((kind) => kind !== 'group' && kind !== 'repeat');
const IN_GROUP = FIELD_KINDS.filter((kind) => kind !== 'group');

/** The questions of one level of a form being made; groups and repeats hold a level of their own. */
export function BuilderFields(props: {
  readonly form: FormDefinition;
  readonly fields: readonly FormField[];
  readonly kinds?: readonly FormField['kind'][];
  readonly onChange: (fields: readonly FormField[]) => void;
}) {
  const t = useTexts(builderTexts);
  const name = useTexts(kindNames);
  const { form, fields, onChange } = props;
  const [fresh, setFresh] = useState<string>();
  const kinds = props.kinds ?? FIELD_KINDS;
  const label = words([t('newQuestion'), t('newQuestion'), t('newQuestion')]);
  const put = (index: number, next: FormField) => onChange(fields.map((one, at) => (at === index ? next : one)));
  return (
    <div className="ms-fb-fields">
      {fields.map((field, index) => (
        <div key={field.key}>
          <BuilderQuestion
            form={form}
            field={field}
            kinds={kinds}
            fresh={field.key === fresh}
            onChange={(next) => put(index, next)}
            onMove={(by) => onChange(moved(fields, { from: index, by }))}
            onRemove={() => onChange(fields.filter((_, at) => at !== index))}
          />
          {field.kind === 'group' && (
            <div className="ms-fb-inner">
              <BuilderFields
                form={form}
                fields={field.fields}
                kinds={IN_GROUP}
                onChange={(inner) => put(index, { ...field, fields: inner.filter(isInGroup) })}
              />
            </div>
          )}
          {field.kind === 'repeat' && (
            <div className="ms-fb-inner">
              <BuilderFields
                form={form}
                fields={field.fields}
                kinds={PLAIN}
                onChange={(inner) => put(index, { ...field, fields: inner.filter(isPlain) })}
              />
            </div>
          )}
        </div>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: FIELD_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({ key: kind, label: name(kind) })),
          onClick: ({ key }) => {
            const kind = FIELD_KINDS.find((one) => one === key);
            if (!kind) return;
            const field = namedChoices(newField(form, { kind, label }), t('newChoice'));
            setFresh(field.key);
            onChange([...fields, field]);
          },
          className: 'ms-fb-kinds',
        }}
      >
        <Button icon={<PlusOutlined />}>{t('add')}</Button>
      </Dropdown>
    </div>
  );
}

function isPlain(field: FormField): field is PlainQuestion {
  return field.kind !== 'group' && field.kind !== 'repeat';
}

function isInGroup(field: FormField): field is PlainQuestion | RepeatField {
  return field.kind !== 'group';
}
