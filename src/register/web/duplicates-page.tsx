import { App, Button } from 'antd';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts, type Say } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { EVIDENCE_TEXTS } from '../domain/match-evidence.ts';
import { duplicateTexts } from './duplicates-texts.ts';
import { peoplePaths } from './people-paths.ts';
import { Pair, PEOPLE, PEOPLE_FACTS, REFRESHED, type PairSide } from './people.queries.ts';
import { tagWord } from './person-words.tsx';
import { instantText } from './today.ts';

const Pairs = listPageOf(Pair);
const Merged = z.object({ mergeId: z.string() });
const Sought = z.object({ compared: z.number(), found: z.number() });

/** Records that may be one person, side by side, one key each. */
export function DuplicatesPage() {
  const t = useTexts(duplicateTexts);
  const community = useCommunityId();
  const [at, setAt] = useState(0);
  const read = useRead({
    topic: PEOPLE,
    path: '/api/duplicates',
    params: { community },
    shape: Pairs,
    facts: PEOPLE_FACTS,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { rows } = read.data;
  const shown = Math.min(at, rows.length - 1);
  const pair = rows[shown];
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={<Seek />} />
      {pair ? (
        <Review
          key={pair.id}
          pair={pair}
          position={t('position', { at: shown + 1, count: rows.length })}
          onLater={() => setAt(shown + 1 < rows.length ? shown + 1 : 0)}
        />
      ) : (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />
      )}
    </Page>
  );
}

function Seek() {
  const t = useTexts(duplicateTexts);
  const { message } = App.useApp();
  const may = useMay();
  const seek = useCommand<object, z.infer<typeof Sought>>({
    name: 'findDuplicates',
    reply: Sought,
    refreshes: REFRESHED,
  });
  const run = async () => {
    const outcome = await seek.run({});
    if (outcome.ok) void message.success(t('sought', outcome.reply));
    else void message.error(outcome.text);
  };
  return (
    <ReasonedButton
      loading={seek.isRunning}
      onClick={() => void run()}
      whyDisabled={may('register.person.merge') ? undefined : t('notPermitted')}
    >
      {t('seek')}
    </ReasonedButton>
  );
}

function Review(props: { readonly pair: Pair; readonly position: string; readonly onLater: () => void }) {
  const t = useTexts(duplicateTexts);
  const locale = useLocale();
  const { pair } = props;
  const { merge, dismiss, isRunning } = useDecisions(pair);
  const why = useMay()('register.person.merge') ? undefined : t('notPermitted');
  const acts = [
    { key: '1', text: t('keepLeft'), run: () => merge(pair.a, pair.b), primary: true },
    { key: '2', text: t('keepRight'), run: () => merge(pair.b, pair.a), primary: false },
    { key: '0', text: t('different'), run: dismiss, primary: false },
  ];
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || isRunning) return;
    if (event.key === '9') props.onLater();
    else if (why === undefined) acts.find(({ key }) => key === event.key)?.run();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  const evidence = pair.evidence.map((code) => evidenceWord(code, locale));
  return (
    <>
      <p>
        <strong>{t('likely', { percent: Math.round(pair.probability * 100) })}</strong> {evidence.join('；')}{' '}
        <span className="ms-soft">{props.position}</span>
      </p>
      <div className="ms-pair-acts">
        {acts.map(({ key, text, run, primary }) => (
          <ReasonedButton
            key={key}
            type={primary ? 'primary' : 'default'}
            onClick={run}
            loading={isRunning}
            whyDisabled={why}
          >
            {text}
            <kbd className="ms-key">{key}</kbd>
          </ReasonedButton>
        ))}
        <Button onClick={props.onLater}>
          {t('later')}
          <kbd className="ms-key">9</kbd>
        </Button>
      </div>
      <SideBySide pair={pair} />
    </>
  );
}

/** Merging offers its own undo at once; telling apart is final until the next import asks again. */
function useDecisions(pair: Pair) {
  const t = useTexts(duplicateTexts);
  const { message } = App.useApp();
  const place = { communityId: pair.communityId, refreshes: REFRESHED };
  const merging = useCommand<object, z.infer<typeof Merged>>({ name: 'mergePeople', reply: Merged, ...place });
  const unmerging = useCommand<object>({ name: 'unmergePeople', ...place });
  const dismissing = useCommand<object>({ name: 'decideDuplicate', ...place });
  const undo = async (mergeId: string) => {
    const outcome = await unmerging.run({ mergeId });
    void (outcome.ok ? message.success(t('undone')) : message.error(outcome.text));
  };
  const merge = async (kept: PairSide, gone: PairSide) => {
    const outcome = await merging.run({ keptId: kept.personId, goneId: gone.personId });
    if (!outcome.ok) {
      void message.error(outcome.text);
      return;
    }
    const { mergeId } = outcome.reply;
    void message.success(
      <>
        {t('merged')}{' '}
        <Button type="link" size="small" onClick={() => void undo(mergeId)}>
          {t('undo')}
        </Button>
      </>,
      8,
    );
  };
  const dismiss = async () => {
    const outcome = await dismissing.run({ pairId: pair.id });
    void (outcome.ok ? message.success(t('dismissed')) : message.error(outcome.text));
  };
  return {
    merge: (kept: PairSide, gone: PairSide) => void merge(kept, gone),
    dismiss: () => void dismiss(),
    isRunning: merging.isRunning || dismissing.isRunning,
  };
}

function SideBySide({ pair }: { readonly pair: Pair }) {
  const t = useTexts(duplicateTexts);
  const locale = useLocale();
  const lines = useCallback((side: PairSide) => linesOf(side, t, locale), [t, locale]);
  const [left, right] = [lines(pair.a), lines(pair.b)];
  return (
    <table className="ms-pair">
      <thead>
        <tr>
          <th />
          {[pair.a, pair.b].map((side) => (
            <th key={side.personId} scope="col">
              {side.name} <Link to={peoplePaths.one(side.personId, pair.communityId)}>{t('record')}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {left.map(({ key, text }, index) => {
          const other = right[index]?.text ?? '';
          const differs = key !== 'createdAt' && text !== other && text !== '' && other !== '';
          return (
            <tr key={key} className={differs ? 'ms-differs' : ''}>
              <th scope="row">{t(key)}</th>
              <td className="ms-figures">{text}</td>
              <td className="ms-figures">{other}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type LineKey = Exclude<keyof typeof duplicateTexts, 'title'>;

function linesOf(
  side: PairSide,
  t: Say<keyof typeof duplicateTexts>,
  locale: Parameters<typeof tagWord>[1],
): readonly { readonly key: LineKey; readonly text: string }[] {
  const homes = side.dwellings.map(({ dwelling, untilDay }) =>
    untilDay === null ? dwelling : `${dwelling}（至 ${untilDay}）`,
  );
  return [
    { key: 'idMasked', text: side.idMasked.join('；') },
    { key: 'birthDate', text: side.birthDate ?? '' },
    { key: 'sexAge', text: side.sex === null ? '' : t(side.sex) },
    { key: 'phones', text: side.phones.join('；') },
    { key: 'dwellings', text: homes.join('；') },
    { key: 'employer', text: side.employer ?? '' },
    { key: 'registeredAddress', text: side.registeredAddress ?? '' },
    { key: 'tags', text: side.tags.map((kind) => tagWord(kind, locale)).join('；') },
    { key: 'plates', text: side.plates.join('；') },
    { key: 'note', text: side.note ?? '' },
    { key: 'createdAt', text: instantText(side.createdAt) },
  ];
}

function evidenceWord(code: string, locale: Parameters<typeof tagWord>[1]): string {
  const texts: Readonly<Record<string, Readonly<Record<typeof locale, string>>>> = EVIDENCE_TEXTS;
  return texts[code]?.[locale] ?? code;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
