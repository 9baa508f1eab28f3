import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { z } from 'zod';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DayInput } from '../../base/web/day-input.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { siteToday } from '../../base/web/site-time.ts';
import { useCommand } from '../../base/web/use-command.ts';
import { GATE_TOPICS, gatePaths } from './office-paths.ts';
import { useGates } from './office.queries.ts';
import { emptyRows, linesOf, readRows, withCells, wrongLines } from './paper-form.ts';
import { PaperKnown, PaperKnownHint } from './paper-known.tsx';
import type { SheetName } from './paper-known-shape.ts';
import { goToCell, PaperRows } from './paper-rows.tsx';
import { paperTexts } from './paper-texts.ts';
import './office.css';
import './paper.css';

const Reply = z.object({ stored: z.number(), repeated: z.number(), differing: z.array(z.number()) });
type Reply = z.infer<typeof Reply>;

interface Head {
  readonly gateId: string | undefined;
  readonly day: string;
  readonly sheet: string;
}

/** Keys in what guards wrote on paper while phones were dead; hands stay on the keyboard. */
export function PaperKeyPage() {
  const t = useTexts(paperTexts);
  const { message } = App.useApp();
  const may = useMay();
  const community = useCommunityId();
  const [address] = useSearchParams();
  const [asked] = useState<Head>(() => ({
    gateId: address.get('gate') ?? undefined,
    day: address.get('day') ?? siteToday(),
    sheet: address.get('sheet') ?? '',
  }));
  const [head, setHead] = useState(asked);
  const [rows, setRows] = useState(emptyRows);
  const [round, setRound] = useState(0);
  const [differing, setDiffering] = useState<readonly number[]>([]);
  const [shown, setShown] = useState<SheetName | undefined>(() => sheetOf(asked));
  const command = useCommand<object, Reply>({ name: 'keyPaperSheet', reply: Reply, refreshes: GATE_TOPICS });
  const reads = useMemo(() => readRows(rows), [rows]);
  const whyDisabled = useWhyDisabled(head, reads);
  const save = async () => {
    const { gateId, day, sheet } = head;
    const done = await command.run({ gateId, day, sheet, lines: linesOf(reads) });
    if (!done.ok) return;
    const { stored, repeated } = done.reply;
    message.success(repeated === 0 ? t('saved', { stored }) : t('savedAgain', { stored, repeated }));
    setDiffering(done.reply.differing);
    setShown(sheetOf(head));
    setRows(emptyRows());
    setRound((count) => count + 1);
    setHead({ ...head, sheet: '' });
    document.getElementById(SHEET_FIELD)?.focus();
  };
  // Who comes from the log wants to see what is there; who keys sheets in one after the other keeps the empty lines where they are.
  const known = shown && <PaperKnown community={community} of={shown} />;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        {...(may('gate.log.read') && { back: { text: t('back'), path: gatePaths.log } })}
        actions={
          <Link to={gatePaths.paper}>
            <Button>{t('blank')}</Button>
          </Link>
        }
      />
      <SheetHead
        community={community}
        head={head}
        onChange={setHead}
        onNamed={() => setShown((known) => sheetOf(head) ?? known)}
      >
        {asked.sheet === '' && shown && shown.sheet === sheetOf(head)?.sheet && (
          <PaperKnownHint community={community} of={shown} />
        )}
      </SheetHead>
      {differing.length > 0 && (
        <Alert type="warning" showIcon title={t('differing', { lines: differing.join('、') })} closable />
      )}
      {command.text !== undefined && <Alert type="error" showIcon title={command.text} />}
      {asked.sheet !== '' && known}
      <PaperRows
        key={round}
        community={community}
        rows={rows}
        reads={reads}
        onChange={(line, change) => setRows((known) => withCells(known, line, change))}
      />
      <div className="ms-paper-end">
        <ReasonedButton
          type="primary"
          loading={command.isRunning}
          whyDisabled={whyDisabled}
          onClick={() => void save()}
        >
          {t('save')}
        </ReasonedButton>
      </div>
      {asked.sheet === '' && known}
    </Page>
  );
}

/** The sheet that a head names, when it is filled in. */
function sheetOf({ gateId, day, sheet }: Head): SheetName | undefined {
  const number = sheet.trim().toUpperCase();
  if (gateId === undefined || day === '' || number === '') return undefined;
  return { gateId, day, sheet: number };
}

const SHEET_FIELD = 'paper-sheet-number';

function SheetHead(props: {
  readonly community: number;
  readonly head: Head;
  readonly onChange: (head: Head) => void;
  /** The number of the sheet has been typed to its end. */
  readonly onNamed: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(paperTexts);
  const { head, onChange } = props;
  const gates = (useGates(props.community).data?.rows ?? []).filter(({ isRetired }) => !isRetired);
  // Most communities that run out of power have one gate open.
  const [only, ...others] = gates;
  if (head.gateId === undefined && only && others.length === 0) onChange({ ...head, gateId: only.gateId });
  return (
    <Form layout="inline" className="ms-paper-head-fields">
      <Form.Item label={t('gate')}>
        <Select
          aria-label={t('gate')}
          value={head.gateId}
          options={gates.map(({ gateId, name }) => ({ value: gateId, label: name }))}
          onChange={(gateId) => onChange({ ...head, gateId })}
        />
      </Form.Item>
      <Form.Item label={t('day')}>
        <DayInput
          aria-label={t('day')}
          value={head.day}
          max={siteToday()}
          onDay={(day) => onChange({ ...head, day })}
        />
      </Form.Item>
      <Form.Item label={t('sheet')}>
        <Input
          id={SHEET_FIELD}
          aria-label={t('sheet')}
          placeholder={t('sheetHint')}
          value={head.sheet}
          maxLength={20}
          autoComplete="off"
          autoFocus
          onChange={({ target }) => onChange({ ...head, sheet: target.value.toUpperCase() })}
          // A scanner ends with Enter.
          onPressEnter={() => goToCell(0, 'time')}
          onBlur={props.onNamed}
        />
      </Form.Item>
      {props.children}
    </Form>
  );
}

function useWhyDisabled(head: Head, reads: ReturnType<typeof readRows>): string | undefined {
  const t = useTexts(paperTexts);
  const wrong = wrongLines(reads);
  if (head.gateId === undefined || head.day === '' || head.sheet.trim() === '') return t('needHead');
  if (wrong.length > 0) return t('wrongLine', { lines: wrong.join('、') });
  return linesOf(reads).length === 0 ? t('needLine') : undefined;
}
