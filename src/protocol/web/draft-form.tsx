import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { DayInput } from '../../base/web/day-input.tsx';
import { findDay } from '../../base/domain/day.ts';
import { actTexts } from '../../base/web/act-texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { comparePacks } from '../domain/compare-packs.ts';
import { draftFrom, type DraftEdit, type MeasureEdit, readDays } from '../domain/edit-draft.ts';
import { Pack } from '../domain/pack.ts';
import type { PublishEdition } from '../domain/publish-edition.ts';
import { type DraftFault, faultsOf } from './draft-faults.ts';
import { DraftFaults } from './draft-faults-list.tsx';
import { DraftMeasure, type TypedMeasure, typedOf } from './draft-measure.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { protocolPath } from './paths.ts';
import { PROTOCOL_TOPICS } from './protocol.queries.ts';
import { publishTexts } from './publish-texts.ts';

const Areas = z.object({ rows: z.array(z.object({ id: z.number(), name: z.string(), mayManage: z.boolean() })) });
const Reply = z.object({ packId: z.string(), version: z.number() });

interface Head {
  readonly areaId: number;
  readonly id: string;
  readonly edition: string;
  readonly jurisdiction: string;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly note: string;
}

/** The fields of an own edition; the rule behind them is {@link draftFrom}. */
export function DraftForm(props: {
  readonly base: Pack;
  readonly basedOn: string | undefined;
  readonly isFile: boolean;
}) {
  const t = useTexts(publishTexts);
  const { base, basedOn, isFile } = props;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Head>();
  const publish = useCommand({ name: 'publishEdition', reply: Reply, refreshes: PROTOCOL_TOPICS });
  const [typed, setTyped] = useState<Readonly<Record<string, TypedMeasure>>>({});
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const head = Form.useWatch((values: Partial<Head>) => values, form);
  const draft = draftFrom(base, editFrom({ head, base, typed, dropped, isFile }));
  const isReadable = Object.values(typed).every(({ testDays }) =>
    testDays.every((days) => readDays(days) !== undefined),
  );

  const send = async (values: Head) => {
    const read = Pack.safeParse(draft);
    setFaults(read.success ? [] : faultsOf(read.error.issues, draft));
    if (!read.success || !isReadable) return;
    const input: PublishEdition = { pack: read.data, note: values.note, ...(basedOn === undefined ? {} : { basedOn }) };
    const outcome = await publish.run(input, { areaId: values.areaId });
    if (!outcome.ok) return;
    message.success(t('done', { version: outcome.reply.version }));
    void navigate(protocolPath(outcome.reply.packId));
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="ms-draft"
      onFinish={(values) => void send(values)}
      initialValues={startOf(base, isFile)}
    >
      <HeadFields />
      <section>
        <h2>{t('measures')}</h2>
        <div className="ms-draft-measures">
          {base.measures.map((measure) => (
            <DraftMeasure
              key={measure.id}
              measure={measure}
              typed={typed[measure.id] ?? typedOf(measure)}
              isDropped={dropped.includes(measure.id)}
              onType={(own) => setTyped({ ...typed, [measure.id]: own })}
              onDrop={() =>
                setDropped(
                  dropped.includes(measure.id) ? dropped.filter((id) => id !== measure.id) : [...dropped, measure.id],
                )
              }
            />
          ))}
        </div>
      </section>
      <section>
        <h2>{t('changes')}</h2>
        <DifferencesTable differences={comparePacks(base, draft)} empty={t('noChanges')} />
      </section>
      {!isReadable && <p role="alert">{t('daysWrong')}</p>}
      {faults.length > 0 && <DraftFaults faults={faults} measures={base.measures} />}
      {publish.text !== undefined && <p role="alert">{publish.text}</p>}
      <div className="ms-draft-line">
        <Button type="primary" htmlType="submit" loading={publish.isRunning}>
          {t('publish')}
        </Button>
        <Button onClick={() => saveJson(draft)}>{t('saveFile')}</Button>
      </div>
    </Form>
  );
}

/** The head of a file is taken as it is; an edition of the product needs a name of one's own. */
function startOf(base: Pack, isFile: boolean): Partial<Head> {
  if (!isFile) return {};
  return {
    ...{ id: base.id, effectiveFrom: base.effectiveFrom },
    ...{ edition: base.edition['zh-CN'], jurisdiction: base.jurisdiction['zh-CN'] },
  };
}

function editFrom({
  head,
  base,
  typed,
  dropped,
  isFile,
}: {
  readonly head: Partial<Head>;
  readonly base: Pack;
  readonly typed: Readonly<Record<string, TypedMeasure>>;
  readonly dropped: readonly string[];
  readonly isFile: boolean;
}): DraftEdit {
  // One name for all languages, as the office writes it; a file that was not renamed keeps its own in each.
  const named = (text: string | undefined, own: Pack['edition']) =>
    text === undefined || text === '' || (isFile && text === own['zh-CN'])
      ? own
      : { 'zh-CN': text, 'zh-TW': text, en: text };
  const measures: Record<string, MeasureEdit> = {};
  for (const [id, { stageDays, testDays }] of Object.entries(typed))
    measures[id] = { stageDays, testDays: testDays.map((days) => readDays(days) ?? []) };
  return {
    ...{ id: head.id ?? '', dropped, measures },
    edition: named(head.edition, base.edition),
    jurisdiction: named(head.jurisdiction, base.jurisdiction),
    effectiveFrom: findDay(head.effectiveFrom ?? '') ?? base.effectiveFrom,
    source: head.source ?? '',
  };
}

function HeadFields() {
  const t = useTexts(publishTexts);
  const say = useTexts(actTexts);
  const areas = useRead({ topic: 'areas', path: '/api/areas', shape: Areas, staleMs: 60_000 });
  const rows = (areas.data?.rows ?? []).filter(({ mayManage }) => mayManage);
  const required = [{ required: true, message: say('fieldMissing') }];
  return (
    <div className="ms-draft-fields">
      <Form.Item name="areaId" label={t('area')} extra={t('areaHint')} rules={required}>
        <Select loading={areas.isPending} options={rows.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="id" label={t('id')} extra={t('idHint')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="edition" label={t('edition')} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="jurisdiction" label={t('jurisdiction')} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={t('effectiveFrom')} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="source" label={t('source')} extra={t('sourceHint')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="note" label={t('note')} rules={required}>
        <Input maxLength={400} />
      </Form.Item>
    </div>
  );
}

/** Hands the draft to the browser to save, to be filled in or kept elsewhere. */
function saveJson(draft: Pack): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(draft, undefined, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${draft.id === '' ? 'protocol' : draft.id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
