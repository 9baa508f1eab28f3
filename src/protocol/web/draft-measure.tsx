import { Button, Input, InputNumber } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { editOf, type MeasureEdit } from '../domain/edit-draft.ts';
import type { Measure } from '../domain/measure.ts';
import { modeNames } from '../domain/pack-words.ts';
import { publishTexts } from './publish-texts.ts';

/** Days of a measure as they are typed; days of tests stay text until they are read. */
export interface TypedMeasure {
  readonly stageDays: readonly number[];
  readonly testDays: readonly string[];
}

/** What the fields hold before anybody typed. */
export function typedOf(measure: Measure): TypedMeasure {
  const { stageDays, testDays }: MeasureEdit = editOf(measure);
  return { stageDays, testDays: testDays.map((days) => days.join('、')) };
}

/** The days of one measure, to be changed or left out. */
export function DraftMeasure(props: {
  readonly measure: Measure;
  readonly typed: TypedMeasure;
  readonly isDropped: boolean;
  readonly onType: (typed: TypedMeasure) => void;
  readonly onDrop: () => void;
}) {
  const t = useTexts(publishTexts);
  const locale = useLocale();
  const { measure, typed, isDropped, onType, onDrop } = props;
  return (
    <div className="ms-draft-measure">
      <h3>
        <span>
          {measure.name[locale]} {isDropped && <span className="ms-soft">· {t('dropped')}</span>}
        </span>
        <Button size="small" type="text" onClick={onDrop}>
          {isDropped ? t('keep') : t('drop')}
        </Button>
      </h3>
      {!isDropped &&
        measure.stages.map(({ mode }, index) => (
          <div key={`${mode}${String(index)}`} className="ms-draft-line">
            <span>{modeNames[mode][locale]}</span>
            <InputNumber
              aria-label={`${measure.name[locale]} ${modeNames[mode][locale]} ${t('days')}`}
              min={1}
              max={365}
              precision={0}
              style={{ width: 80 }}
              value={typed.stageDays[index] ?? 1}
              onChange={(days) => onType({ ...typed, stageDays: typed.stageDays.with(index, days ?? 1) })}
            />
            <span>{t('days')}</span>
            <label>
              {t('testDays')}{' '}
              <Input
                style={{ width: 180 }}
                placeholder={t('none')}
                value={typed.testDays[index] ?? ''}
                onChange={({ target }) => onType({ ...typed, testDays: typed.testDays.with(index, target.value) })}
              />
            </label>
          </div>
        ))}
    </div>
  );
}
