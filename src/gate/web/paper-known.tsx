import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { siteClock, siteDay, siteToday } from '../../base/web/site-time.ts';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { GATE, GATE_TOPICS } from './office-paths.ts';
import { shortTime } from './office-times.ts';
import { degrees, officeWord } from './office-words.ts';
import { PaperCorrect } from './paper-correct.tsx';
import { changeableLines, KeptLine, type SheetName } from './paper-known-shape.ts';
import { paperKnownTexts } from './paper-known-texts.ts';
import './paper.css';

const Sheet = z.object({ rows: z.array(KeptLine) });

interface Known {
  readonly community: number;
  readonly of: SheetName;
}

const SECTION = 'paper-known';

function useSheet({ community, of: { gateId, day, sheet } }: Known) {
  return useRead({
    topic: GATE,
    path: '/api/gate/paper',
    params: { community, gate: gateId, day, sheet },
    shape: Sheet,
  });
}

/** Says beside the number of a sheet that some of it is in the log already, and goes there. */
export function PaperKnownHint(props: Known) {
  const t = useTexts(paperKnownTexts);
  const read = useSheet(props);
  const count = read.isPlaceholderData ? 0 : (read.data?.rows ?? []).filter(({ how }) => how === null).length;
  if (count === 0) return null;
  const go = () => {
    document.getElementById(SECTION)?.scrollIntoView({ block: 'center' });
    document.querySelector<HTMLElement>(`#${SECTION} button`)?.focus({ preventScroll: true });
  };
  return (
    <Button type="link" onClick={go}>
      {t('hint', { count })}
    </Button>
  );
}

/** What is in the log for a sheet already, line by line: each can be put right or struck out, and what was stays to be seen. */
export function PaperKnown({ community, of }: Known) {
  const t = useTexts(paperKnownTexts);
  const { day, sheet } = of;
  const read = useSheet({ community, of });
  const [correcting, setCorrecting] = useState<KeptLine>();
  const [striking, setStriking] = useState<KeptLine>();
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const rows = read.data?.rows ?? [];
  if (rows.length === 0 || read.isPlaceholderData) return null;
  const changeable = changeableLines(rows);
  return (
    <section id={SECTION} className="ms-paper-known" aria-label={t('title', { sheet })}>
      <h2>{t('title', { sheet })}</h2>
      <div className="ms-table ms-paper-rows">
        <table>
          <thead>
            <tr>
              {(['line', 'time', 'direction', 'who', 'temperature', 'result', 'remark', 'by', 'acts'] as const).map(
                (key) => (
                  <th key={key} scope="col" className={`ms-paper-${key}`}>
                    {t(key)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <KnownRow
                key={line.checkId}
                line={line}
                day={day}
                isChangeable={changeable.has(line.checkId)}
                onCorrect={setCorrecting}
                onStrike={setStriking}
              />
            ))}
          </tbody>
        </table>
      </div>
      {correcting && (
        <PaperCorrect community={community} of={of} line={correcting} onClose={() => setCorrecting(undefined)} />
      )}
      {striking && <Strike line={striking} onClose={() => setStriking(undefined)} />}
    </section>
  );
}

function KnownRow(props: {
  readonly line: KeptLine;
  readonly day: string;
  readonly isChangeable: boolean;
  readonly onCorrect: (line: KeptLine) => void;
  readonly onStrike: (line: KeptLine) => void;
}) {
  const t = useTexts(paperKnownTexts);
  const locale = useLocale();
  const { line } = props;
  const { how, withdrawnAt, withdrawnBy, reason, temperature } = line;
  const isOfSheetDay = siteDay(line.at) === props.day;
  return (
    <tr data-withdrawn={how !== null}>
      <td className="ms-figures ms-soft">{line.line}</td>
      <td className="ms-figures">{isOfSheetDay ? siteClock(line.at) : shortTime(line.at, props.day)}</td>
      <td>{officeWord('direction', line.direction, locale)}</td>
      <td>
        {[line.name, line.dwelling].filter((part) => part !== '').join(' · ')}
        {how !== null && (
          <small className="ms-paper-why">
            {t(how, { by: withdrawnBy ?? '', time: shortTime(withdrawnAt ?? '', siteToday()), reason: reason ?? '' })}
          </small>
        )}
      </td>
      <td className="ms-figures">{temperature === null ? '' : degrees(temperature)}</td>
      <td>{officeWord('resolution', line.resolution, locale)}</td>
      <td>{line.remark}</td>
      <td>{line.by}</td>
      <td className="ms-paper-acts">
        {props.isChangeable && (
          <Button size="small" aria-label={t('correctLine', { line: line.line })} onClick={() => props.onCorrect(line)}>
            {t(how === null ? 'correct' : 'bringBack')}
          </Button>
        )}
        {props.isChangeable && how === null && (
          <Button size="small" aria-label={t('strikeLine', { line: line.line })} onClick={() => props.onStrike(line)}>
            {t('strike')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Strike({ line, onClose }: { readonly line: KeptLine; readonly onClose: () => void }) {
  const t = useTexts(paperKnownTexts);
  const command = useCommand<object>({ name: 'strikePaperLine', refreshes: GATE_TOPICS });
  const strike = async (reason: string) => {
    const done = await command.run({ checkId: line.checkId, reason });
    if (done.ok) onClose();
  };
  return (
    <ReasonDialog
      isOpen
      title={t('strikeTitle', { line: line.line })}
      what={t('strikeWhat')}
      usual={[t('notOnPaper'), t('keyedTwice'), t('otherSheet')]}
      isRunning={command.isRunning}
      failureText={command.text}
      onGive={(reason) => void strike(reason)}
      onCancel={onClose}
    />
  );
}
