import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { newId } from '../../base/web/new-id.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { COLLECTIVE_KIND_NAMES, COLLECTIVE_KINDS, CreateCollective } from '../domain/collective-rules.ts';
import { CollectiveRow } from '../domain/place-shapes.ts';
import { collectiveTexts } from './collective-texts.ts';
import { FormWindow } from './place-forms.tsx';
import { PLACE_FACTS, PLACE_TOPICS, placePaths } from './place-paths.ts';
import { useEstates } from './place.queries.ts';
import './place.css';

/** Hotels, sites, dormitories, employers, care homes: who came and left today. */
export function CollectivePage() {
  const t = useTexts(collectiveTexts);
  const may = useMay();
  const community = useCommunityId();
  const [isNew, setNew] = useState(false);
  const create = may('register.place.edit') && (
    <Button type="primary" onClick={() => setNew(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={create} />
      <DataTable<CollectiveRow>
        label={t('title')}
        topic="collectives"
        path="/api/collectives"
        params={{ community }}
        row={CollectiveRow}
        rowKey={({ id }) => id}
        columns={useColumns()}
        filters={useFilters()}
        facts={PLACE_FACTS}
        {...(may('register.person.read') && { rowPath: ({ id }: CollectiveRow) => placePaths.collective(id) })}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={create} />}
      />
      {isNew && <NewCollective onClose={() => setNew(false)} />}
    </Page>
  );
}

function useColumns(): readonly TableColumn<CollectiveRow>[] {
  const t = useTexts(collectiveTexts);
  const locale = useLocale();
  const figure = (count: number) => <span className="ms-figures">{count === 0 ? '—' : formatCount(count)}</span>;
  return [
    { key: 'name', title: t('name'), cell: ({ name }) => <strong>{name}</strong> },
    { key: 'kind', title: t('kind'), width: 140, cell: ({ kind }) => COLLECTIVE_KIND_NAMES[kind][locale] },
    { key: 'where', title: t('estate'), cell: ({ estate, addressRest }) => `${estate} ${addressRest ?? ''}` },
    { key: 'people', title: t('people'), width: 112, align: 'end', cell: ({ people }) => figure(people) },
    { key: 'came', title: t('came'), width: 112, align: 'end', cell: ({ cameToday }) => figure(cameToday) },
    { key: 'left', title: t('left'), width: 112, align: 'end', cell: ({ leftToday }) => figure(leftToday) },
  ];
}

function useFilters(): readonly TableFilter[] {
  const t = useTexts(collectiveTexts);
  const locale = useLocale();
  return [
    {
      kind: 'choice',
      key: 'kind',
      label: t('kind'),
      choices: COLLECTIVE_KINDS.map((value) => ({ value, text: COLLECTIVE_KIND_NAMES[value][locale] })),
    },
    {
      kind: 'choice',
      key: 'closed',
      label: t('state'),
      choices: [
        { value: 'no', text: t('open') },
        { value: 'yes', text: t('closed') },
      ],
    },
  ];
}

function NewCollective(props: { readonly onClose: () => void }) {
  const t = useTexts(collectiveTexts);
  const locale = useLocale();
  const [dwellingId] = useState(newId);
  const estates = useEstates(useCommunityId());
  return (
    <FormWindow title={t('add')} onClose={props.onClose}>
      <CommandForm
        command="createCollective"
        schema={CreateCollective}
        fixed={{ dwellingId }}
        initial={{ kind: 'hotel' }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Select options={COLLECTIVE_KINDS.map((value) => ({ value, label: COLLECTIVE_KIND_NAMES[value][locale] }))} />
        </Form.Item>
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="estateId" label={t('estate')}>
          <Select
            options={(estates.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="addressRest" label={t('address')}>
          <Input maxLength={200} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
