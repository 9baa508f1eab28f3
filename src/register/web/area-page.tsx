import { Alert, App, Button, Form, Input, Popconfirm, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useAreaCommand } from '../../access/web/use-area-command.ts';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { AREA_LEVEL_NAMES, levelsBelow } from '../domain/area-rules.ts';
import { AreaRow } from '../domain/place-shapes.ts';
import { areaTexts } from './area-texts.ts';
import { FormWindow } from './place-forms.tsx';
import './place.css';

const Areas = z.object({ rows: z.array(AreaRow) });
const INDENT = 24;

/** The tree of areas above the grid. */
export function AreaPage() {
  const t = useTexts(areaTexts);
  const read = useRead({ topic: 'areas', path: '/api/areas', shape: Areas, facts: ['area*'] });
  const [open, setOpen] = useState<{ readonly act: 'add' | 'rename'; readonly area: AreaRow }>();
  const rows = (read.data?.rows ?? []).filter(({ isRetired }) => !isRetired);
  const known = new Set(rows.map(({ id }) => id));
  const roots = rows.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      <div className="ms-panel" hidden={rows.length === 0}>
        {roots.map((area) => (
          <Branch key={area.id} area={area} rows={rows} depth={0} onOpen={setOpen} />
        ))}
      </div>
      {open && <AreaForm key={open.area.id} {...open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function Branch(props: {
  readonly area: AreaRow;
  readonly rows: readonly AreaRow[];
  readonly depth: number;
  readonly onOpen: (open: { readonly act: 'add' | 'rename'; readonly area: AreaRow }) => void;
}) {
  const t = useTexts(areaTexts);
  const locale = useLocale();
  const { area, rows, depth, onOpen } = props;
  return (
    <>
      <div className="ms-area-line" style={{ paddingInlineStart: depth * INDENT }}>
        <span className="ms-lines-words">
          <strong>{area.name}</strong>{' '}
          <span className="ms-soft">
            {AREA_LEVEL_NAMES[area.level][locale]} · {area.code}
          </span>
        </span>
        {area.mayManage && (
          <>
            {area.level !== 'community' && (
              <Button type="text" onClick={() => onOpen({ act: 'add', area })}>
                {t('add')}
              </Button>
            )}
            <Button type="text" onClick={() => onOpen({ act: 'rename', area })}>
              {t('rename')}
            </Button>
            {area.parentId !== null && <Retire area={area} />}
          </>
        )}
      </div>
      {rows
        .filter(({ parentId }) => parentId === area.id)
        .map((below) => (
          <Branch key={below.id} {...props} area={below} depth={depth + 1} />
        ))}
    </>
  );
}

/** Runs a command in an area and reads the tree again. */
function useTreeCommand(name: string) {
  const queries = useQueryClient();
  const command = useAreaCommand(name);
  const run = async (act: { readonly areaId: number; readonly input: unknown }) => {
    const why = await command.run(act);
    if (why === undefined) void queries.invalidateQueries({ queryKey: ['areas'] });
    return why;
  };
  return { ...command, run };
}

function Retire({ area }: { readonly area: AreaRow }) {
  const t = useTexts(areaTexts);
  const { message } = App.useApp();
  const { run, isRunning } = useTreeCommand('retireArea');
  const act = async () => {
    const why = await run({ areaId: area.id, input: {} });
    if (why === undefined) void message.success(t('retired'));
    else void message.error(why, 6);
  };
  return (
    <Popconfirm
      title={t('retireAsk', { name: area.name })}
      okText={t('retire')}
      cancelText={t('cancel')}
      onConfirm={() => void act()}
    >
      <Button type="text" loading={isRunning}>
        {t('retire')}
      </Button>
    </Popconfirm>
  );
}

function AreaForm(props: { readonly act: 'add' | 'rename'; readonly area: AreaRow; readonly onClose: () => void }) {
  const t = useTexts(areaTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const { act, area, onClose } = props;
  const { run, isRunning, text, clear } = useTreeCommand(act === 'add' ? 'createArea' : 'renameArea');
  const submit = async (input: unknown) => {
    const why = await run({ areaId: area.id, input });
    if (why !== undefined) return;
    void message.success(t('done'));
    onClose();
  };
  const levels = levelsBelow(area.level).map((value) => ({ value, label: AREA_LEVEL_NAMES[value][locale] }));
  const initial = act === 'add' ? { level: levels[0]?.value } : { name: area.name };
  return (
    <FormWindow title={act === 'add' ? t('addBelow', { name: area.name }) : t('rename')} onClose={onClose}>
      <Form layout="vertical" initialValues={initial} onFinish={(input) => void submit(input)} onValuesChange={clear}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        {act === 'add' && (
          <>
            <Form.Item name="level" label={t('level')}>
              <Select options={levels} />
            </Form.Item>
            <Form.Item
              name="code"
              label={t('code')}
              extra={t('codeHint')}
              rules={[{ required: true, pattern: /^[0-9A-Za-z-]{1,24}$/ }]}
            >
              <Input maxLength={24} />
            </Form.Item>
          </>
        )}
        {text !== undefined && <Alert type="error" role="alert" title={text} />}
        <div className="ms-doors">
          <Button type="primary" htmlType="submit" loading={isRunning}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </FormWindow>
  );
}
