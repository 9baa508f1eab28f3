import { App, Select } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { FIELD_NAMES } from '../../sheets/domain/field-names.ts';
import { fillTexts } from './fill-texts.ts';
import { TOPIC, type Table } from './fill.queries.ts';

const REFRESHES = [TOPIC];
const NOTHING = '-';

/** What one column or figure wants; another choice is remembered for forms of the same shape. */
export function FillField(props: {
  readonly table: Table;
  readonly place: {
    /** Column index, or `row:column` of a figure. */
    readonly key: string;
    readonly header: string;
    readonly field?: string | undefined;
    readonly confidence: number;
    readonly by: string;
  };
  readonly communityId: number;
}) {
  const { table, place, communityId } = props;
  const t = useTexts(fillTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const correct = useCommand<{ readonly shape: string; readonly fields: Readonly<Record<string, string | null>> }>({
    name: 'correctTemplate',
    refreshes: REFRESHES,
    communityId,
  });
  const change = async (value: string) => {
    const fields = { ...chosenSoFar(table), [place.key]: value === NOTHING ? null : value };
    const outcome = await correct.run({ shape: table.shape, fields });
    void (outcome.ok ? message.success(t('remembered')) : message.error(outcome.text, 6));
  };
  const isUnknown = place.field === undefined && place.by !== 'choice';
  const isFigure = table.kind === 'figures';
  return (
    <Select
      size="small"
      className="ms-fill-field"
      data-unknown={isUnknown}
      data-unsure={!isUnknown && place.confidence < 0.7}
      aria-label={place.header}
      value={place.field ?? NOTHING}
      loading={correct.isRunning}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={220}
      onChange={(value) => void change(value)}
      options={[
        { value: NOTHING, label: isUnknown ? t('unknown') : t('leaveEmpty') },
        ...[...FIELD_NAMES]
          .filter(([field]) => field !== 'relation.own' || table.kind === 'form')
          .filter(([field]) => field.startsWith('count.') === isFigure || (isFigure && field.startsWith('report.')))
          .map(([field, name]) => ({ value: field, label: name[locale] })),
      ]}
    />
  );
}

/** A choice replaces the whole memory of a shape, so what was chosen before goes along. */
function chosenSoFar(table: Table): Record<string, string | null> {
  const columns = table.columns
    .filter(({ by }) => by === 'choice')
    .map(({ index, field }) => [String(index), field ?? null] as const);
  const figures = table.figures
    .filter(({ by }) => by === 'choice')
    .map(({ row, column, field }) => [`${row}:${column}`, field ?? null] as const);
  if (table.kind === 'form') return Object.fromEntries([...figures, ...columns]);
  return Object.fromEntries(table.kind === 'figures' ? figures : columns);
}
