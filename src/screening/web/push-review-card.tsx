import { App, Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { isPersonEvidence, PERSON_EVIDENCE } from '../../register/domain/linkage/person-evidence.ts';
import { isPushField } from '../domain/push-fields.ts';
import { REFRESHED, type Candidate, type ReviewRow } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';
import { reviewTexts } from './push-review-texts.ts';

/** One row: what the list says on the left, who may be meant on the right. */
export function ReviewCard(props: { readonly row: ReviewRow; readonly position: string; readonly onNext: () => void }) {
  const t = useTexts(reviewTexts);
  const { row, onNext } = props;
  const { decide, isRunning } = useDecide(row);
  useKeys({ row, isRunning, decide, onNext });
  return (
    <>
      <div className="ms-push-acts">
        <Button onClick={() => decide(null)} loading={isRunning}>
          {t('notOurs')}
          <kbd className="ms-push-key">N</kbd>
        </Button>
        <Button onClick={onNext}>
          {t('next')}
          <kbd className="ms-push-key">Enter</kbd>
        </Button>
        <span className="ms-soft">{props.position}</span>
      </div>
      <div className="ms-push-side">
        <Listed row={row} />
        <ol className="ms-push-candidates">
          {row.candidates.map((candidate, at) => (
            <CandidateCard
              key={candidate.personId}
              candidate={candidate}
              number={at + 1}
              isRunning={isRunning}
              onChoose={() => decide(candidate)}
            />
          ))}
        </ol>
      </div>
    </>
  );
}

function useDecide(row: ReviewRow) {
  const t = useTexts(reviewTexts);
  const { message } = App.useApp();
  const { run, isRunning } = useCommand<object>({
    ...{ name: 'decideListRow', communityId: row.communityId, refreshes: REFRESHED },
  });
  const act = async (candidate: Candidate | null) => {
    const person = candidate && { communityId: candidate.communityId, id: candidate.personId };
    const outcome = await run({ rowId: row.rowId, person });
    if (outcome.ok) void message.success(t(candidate ? 'chosen' : 'dropped'));
    else void message.error(outcome.text, 6);
  };
  return { decide: (candidate: Candidate | null) => void act(candidate), isRunning };
}

/** 1 to 9 choose, N is nobody of ours, Enter goes on. */
function useKeys(of: {
  readonly row: ReviewRow;
  readonly isRunning: boolean;
  readonly decide: (candidate: Candidate | null) => void;
  readonly onNext: () => void;
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat || of.isRunning)
      return;
    const chosen = /^[1-9]$/.test(event.key) ? of.row.candidates[Number(event.key) - 1] : undefined;
    if (chosen) of.decide(chosen);
    else if (event.key === 'n' || event.key === 'N') of.decide(null);
    else if (event.key === 'Enter') of.onNext();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function Listed({ row }: { readonly row: ReviewRow }) {
  const t = useTexts(reviewTexts);
  const p = useTexts(pushTexts);
  const sex = row.sex === null ? '' : p(row.sex);
  const age = row.age === null ? '' : p('years', { age: row.age });
  const fields = Object.entries(row.fields).flatMap(([field, text]) =>
    isPushField(field) ? [{ text: t(field === 'title' ? 'fieldTitle' : field), value: text }] : [],
  );
  return (
    <section className="ms-push-listed" aria-label={t('listSays')}>
      <p className="ms-soft">
        {t('listSays')}{' '}
        {row.escalatedTo !== null && (
          <StatusMark status="late" text={t(row.escalatedTo === 'director' ? 'lateDirector' : 'lateSubdistrict')} />
        )}
      </p>
      <h2>{row.name || '—'}</h2>
      <Lines
        lines={[
          { text: p('id'), value: row.idMasked ?? '' },
          { text: p('sexAge'), value: [sex, row.birthDate ?? age].filter((part) => part !== '').join(' / ') },
          { text: p('phone'), value: row.phoneMasked ?? '' },
          { text: p('address'), value: row.address },
          ...fields,
        ]}
      />
    </section>
  );
}

function CandidateCard(props: {
  readonly candidate: Candidate;
  readonly number: number;
  readonly isRunning: boolean;
  readonly onChoose: () => void;
}) {
  const t = useTexts(reviewTexts);
  const p = useTexts(pushTexts);
  const locale = useLocale();
  const { candidate, number } = props;
  const words = candidate.evidence.flatMap((code) => (isPersonEvidence(code) ? [PERSON_EVIDENCE[code][locale]] : []));
  const sex = candidate.sex === null ? '' : p(candidate.sex);
  return (
    <li className="ms-push-candidate">
      <div>
        <h2>{candidate.name}</h2>
        <Lines
          lines={[
            { text: p('id'), value: candidate.idMasked ?? '' },
            { text: p('sexAge'), value: [sex, candidate.birthDate ?? ''].filter((part) => part !== '').join(' / ') },
            { text: p('phone'), value: candidate.phonesMasked.join('；') },
            { text: p('address'), value: candidate.dwelling },
          ]}
        />
      </div>
      <div>
        <Button type={number === 1 ? 'primary' : 'default'} loading={props.isRunning} onClick={props.onChoose}>
          {t('choose')}
          <kbd className="ms-push-key">{number}</kbd>
        </Button>
      </div>
      <p className="ms-push-evidence">
        <strong>{t('likely', { percent: Math.round(candidate.probability * 100) })}</strong> · {words.join('；')}
      </p>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly { readonly text: string; readonly value: string }[] }) {
  return (
    <dl className="ms-push-lines">
      {lines
        .filter(({ value }) => value !== '')
        .map(({ text, value }) => (
          <div key={text} style={{ display: 'contents' }}>
            <dt>{text}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A button with the focus presses itself by Enter; a field takes its own keys. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A'].includes(target.tagName))
  );
}
