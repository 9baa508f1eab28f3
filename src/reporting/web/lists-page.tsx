import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { DayInput } from '../../base/web/day-input.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { todayText } from '../../register/web/today.ts';
import { MAIN_LISTS, mainListColumns, mainListNames, type MainList } from '../domain/main-lists.ts';
import { plusDays } from './days.ts';
import { listsTexts } from './lists-texts.ts';
import '../../base/web/data-table.css';
import './fill.css';

const USUAL_DAYS = 31;
const REASON_MIN = 4;

interface Choice {
  readonly from: string;
  readonly until: string;
  readonly numbers: 'masked' | 'open';
  readonly reason: string;
}

/** Main lists as CSV and Parquet, for analysts. */
export function ListsPage() {
  const t = useTexts(listsTexts);
  const locale = useLocale();
  const [choice, setChoice] = useState<Choice>(() => ({
    ...{ from: plusDays(todayText(), 1 - USUAL_DAYS), until: todayText(), numbers: 'masked', reason: '' },
  }));
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <ChoiceBar choice={choice} onChange={setChoice} />
      <div className="ms-table">
        <TableGrid<MainList>
          label={t('title')}
          rows={MAIN_LISTS}
          rowKey={(list) => list}
          isOld={false}
          onNext={undefined}
          onBack={undefined}
          columns={[
            { key: 'list', title: t('list'), width: 160, cell: (list) => mainListNames[list][locale] },
            {
              ...{ key: 'columns', title: t('columns') },
              cell: (list) => (
                <span className="ms-soft ms-report-columns">
                  {mainListColumns[list].map(({ key }) => key).join(' ')}
                </span>
              ),
            },
            { key: 'files', title: t('files'), width: 200, cell: (list) => <Files list={list} choice={choice} /> },
          ]}
        />
      </div>
      <p className="ms-soft">{t('behind')}</p>
    </Page>
  );
}

function ChoiceBar({ choice, onChange }: { readonly choice: Choice; readonly onChange: (choice: Choice) => void }) {
  const t = useTexts(listsTexts);
  const mayOpen = useMay()('register.person.disclose');
  return (
    <div className="ms-fill-choice">
      <label>
        <span>{t('from')}</span>
        <DayInput value={choice.from} max={choice.until} onDay={(from) => from && onChange({ ...choice, from })} />
      </label>
      <label>
        <span>{t('until')}</span>
        <DayInput value={choice.until} max={todayText()} onDay={(until) => until && onChange({ ...choice, until })} />
      </label>
      <label>
        <span>{t('numbers')}</span>
        <Select
          aria-label={t('numbers')}
          className="ms-fill-numbers"
          value={choice.numbers}
          onChange={(numbers) => onChange({ ...choice, numbers })}
          options={[
            { value: 'masked' as const, label: t('masked') },
            { value: 'open' as const, label: t('opened'), disabled: !mayOpen },
          ]}
        />
      </label>
      {choice.numbers === 'open' && (
        <label>
          <span>{t('reason')}</span>
          <Input
            value={choice.reason}
            maxLength={200}
            onChange={({ target }) => onChange({ ...choice, reason: target.value })}
          />
        </label>
      )}
    </div>
  );
}

function Files({ list, choice }: { readonly list: MainList; readonly choice: Choice }) {
  const t = useTexts(listsTexts);
  const community = useCommunityId();
  const { from, until, numbers, reason } = choice;
  const isOpen = list === 'people' && numbers === 'open';
  const isReady = !isOpen || Array.from(reason.trim()).length >= REASON_MIN;
  const open = isOpen ? { withIds: '1', reason: reason.trim() } : {};
  return (['csv', 'parquet'] as const).map((format) => {
    const text = format === 'csv' ? 'CSV' : 'Parquet';
    if (!isReady)
      return (
        <ReasonedButton key={format} size="small" whyDisabled={t('why')}>
          {text}
        </ReasonedButton>
      );
    const params = { community, list, format, from, until, ...open };
    return (
      <a key={format} className="ms-list-file" href={withParams('/api/reporting/list-file', params)}>
        <Button size="small">{text}</Button>
      </a>
    );
  });
}
