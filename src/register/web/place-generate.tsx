import { Alert, Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import { useMemo } from 'react';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { formatCount } from '../../base/web/format.ts';
import { HouseFront } from '../../base/web/house-front.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import {
  BuildingPattern,
  buildingsOf,
  countPattern,
  RoomNumbering,
  type PatternBuilding,
} from '../domain/building-pattern.ts';
import { readPatternText } from '../domain/place-generate.ts';
import { GenerateBuildings } from '../domain/place-inputs.ts';
import type { EstateRow } from '../domain/place-shapes.ts';
import { FormWindow } from './place-forms.tsx';
import { PLACE_TOPICS } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';

const START = { firstBuilding: 1, buildings: 1, units: 1, floors: 6, doors: 2, numbering: 'perUnit' };
const NUMBERS = ['firstBuilding', 'buildings', 'units', 'floors', 'doors'] as const;

/** The form's fields stand beside each other; the command wants them as one pattern. */
const FlatPattern = z
  .object({ estateId: z.unknown(), text: z.unknown() })
  .loose()
  .transform(({ estateId, text: _text, ...pattern }) => ({ estateId, pattern: withoutEmpty(pattern) }))
  .pipe(GenerateBuildings);

function withoutEmpty(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

/** Draws buildings from a pattern, with the first of them and the count shown while it is typed. */
export function PlaceGenerate(props: { readonly estate: EstateRow; readonly onClose: () => void }) {
  const t = useTexts(placeTexts);
  const [form] = Form.useForm();
  const { estate, onClose } = props;
  return (
    <FormWindow title={t('generate')} onClose={onClose} width={640}>
      <CommandForm
        command="generateBuildings"
        schema={FlatPattern}
        fixed={{ estateId: estate.id }}
        initial={START}
        form={form}
        refreshes={PLACE_TOPICS}
        submitText={t('make')}
        doneText={t('generated')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="text" label={t('pattern')}>
          <Input
            placeholder={t('patternExample')}
            autoFocus
            onChange={({ target }) => form.setFieldsValue(readPatternText(target.value))}
          />
        </Form.Item>
        <div className="ms-pattern-fields">
          {NUMBERS.map((name) => (
            <Form.Item key={name} name={name} label={t(name)}>
              <InputNumber min={name === 'units' ? 0 : 1} max={500} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name="numbering" label={t('numbering')}>
            <Select
              options={RoomNumbering.options.map((value) => ({ value, label: t(value) }))}
              popupMatchSelectWidth={false}
            />
          </Form.Item>
          <NumbersField name="skippedBuildings" />
          <NumbersField name="skippedFloors" />
        </div>
        <Preview form={form} />
      </CommandForm>
    </FormWindow>
  );
}

function NumbersField({ name }: { readonly name: 'skippedBuildings' | 'skippedFloors' }) {
  const t = useTexts(placeTexts);
  return (
    <Form.Item
      name={name}
      label={t(name)}
      getValueFromEvent={(texts: readonly string[]) => texts.map(Number).filter((number) => Number.isInteger(number))}
    >
      <Select mode="tags" tokenSeparators={[',', '，', '、', ' ']} open={false} suffix={null} />
    </Form.Item>
  );
}

/** What would be made, worked out by the rule that the server uses. */
function Preview({ form }: { readonly form: FormInstance }) {
  const t = useTexts(placeTexts);
  // antd types what a form holds as any; the pattern is parsed before it is believed.
  const values: unknown = Form.useWatch([], form);
  const pattern = useMemo(() => {
    const shown = z.record(z.string(), z.unknown()).safeParse(values);
    return shown.success ? BuildingPattern.safeParse(withoutEmpty(shown.data)) : undefined;
  }, [values]);
  if (!pattern?.success) return null;
  const counts = countPattern(pattern.data);
  if (counts.isTooMany) return <Alert type="warning" title={t('tooMany')} />;
  const [first] = buildingsOf({ ...pattern.data, buildings: Math.min(pattern.data.buildings, 3) });
  const { buildings, units, dwellings } = counts;
  return (
    <>
      <p>
        {t('preview', {
          buildings: formatCount(buildings),
          units: formatCount(units),
          dwellings: formatCount(dwellings),
        })}
      </p>
      {first && <FirstBuilding building={first} />}
    </>
  );
}

function FirstBuilding({ building }: { readonly building: PatternBuilding }) {
  const t = useTexts(placeTexts);
  const units = building.units.map(({ name }) => ({ key: name, name: name === '' ? '' : t('unit', { name }) }));
  const cells = building.units.flatMap((unit) =>
    unit.doors.map(({ floor, room }) => ({
      ...{ key: `${unit.name} ${room}`, unit: unit.name, floor, label: room, state: 'vacant' as const, title: room },
    })),
  );
  return (
    <HouseFront name={t('previewOne', { name: building.name })} units={units} floors={[]} cells={cells} legend="none" />
  );
}
