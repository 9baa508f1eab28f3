import { useMemo, useState } from 'react';
import { dayOf, type Instant } from '../../base/domain/day.ts';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { PhoneButton, PhoneSheet } from '../../base/web/phone/phone-kit.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Answers } from '../../forms/domain/answer.ts';
import { FormSheet } from '../../forms/web/form-sheet.tsx';
import { failureTexts, isFailure, type Failure, type WorkKind, type WorkOutcome } from '../domain/work-kind.ts';
import { keepAttempt } from './keep-task.ts';
import { phoneTaskTexts } from './phone-texts.ts';
import { SITE_ZONE } from '../../base/web/site-time.ts';
import { atHour } from './phone-times.ts';
import { type OwnAttempt, type TaskView } from './task-view.ts';
import { useTaskForm, useTaskPhones, type TaskWorld } from './task-world.ts';

/** Failures that can happen on a phone, and at a door. */
const BY_CHANNEL: Readonly<Record<'phone' | 'door', readonly Failure[]>> = {
  phone: ['unreachable', 'wrongNumber', 'refused', 'later'],
  door: ['nobodyHome', 'refused', 'later'],
};

/** What came of it, as big buttons; the form opens under the one that needs it. */
export function PhoneTaskActs(props: {
  readonly task: TaskView;
  readonly kind: WorkKind;
  readonly world: TaskWorld;
  /** Set by a call from the card. */
  readonly channel: 'phone' | 'door' | undefined;
  readonly onChannel: (channel: 'phone' | 'door') => void;
  readonly onKept: (attempt: OwnAttempt | undefined) => void;
}) {
  const t = useTexts(phoneTaskTexts);
  const { task, kind, world } = props;
  const [chosen, setChosen] = useState<WorkOutcome>();
  const [isLater, setLater] = useState(false);
  const [note, setNote] = useState('');
  const phones = useTaskPhones(task.id);
  const form = useTaskForm({ key: formKeyOf(props), version: world.rounds.get(task.roundId)?.[4] ?? 0 });
  const isAtDoor = kind.channel === 'door' || task.channel === 'door' || phones.length === 0;
  const channel = props.channel ?? (isAtDoor ? 'door' : 'phone');
  const keep = async (outcome: string, more: { readonly answers?: Answers; readonly retryAt?: Instant } = {}) => {
    props.onKept(await keepAttempt({ task, kind, channel, outcome, note, ...more }));
  };
  if (task.state !== 'open') return undefined;
  if (chosen) {
    return (
      <Answering
        task={task}
        form={form}
        onBack={() => setChosen(undefined)}
        onDone={(answers) => void keep(chosen.code, { answers })}
      />
    );
  }
  const needsForm = formKeyOf(props) !== undefined;
  return (
    <section className="mt-acts" aria-label={t('outcome')}>
      <ChannelChoice kind={kind} channel={channel} onChannel={props.onChannel} />
      <Successes
        kind={kind}
        onChoose={(one) => (needsForm && one.withoutForm !== true ? setChosen(one) : void keep(one.code))}
      />
      <h2>{t('notReached')}</h2>
      <Failures
        channel={channel}
        kind={kind}
        onChoose={(code) => (code === 'later' ? setLater(true) : void keep(code))}
      />
      <input
        className="mt-note"
        value={note}
        maxLength={500}
        placeholder={t('note')}
        aria-label={t('note')}
        onChange={(event) => setNote(event.target.value)}
      />
      {isLater && <Later onClose={() => setLater(false)} onChoose={(retryAt) => void keep('later', { retryAt })} />}
    </section>
  );
}

/** The form of the round goes before that of the kind. */
function formKeyOf({
  task,
  kind,
  world,
}: {
  readonly task: TaskView;
  readonly kind: WorkKind;
  readonly world: TaskWorld;
}) {
  const ofRound = world.rounds.get(task.roundId)?.[3] ?? '';
  return ofRound === '' ? kind.formKey : ofRound;
}

function ChannelChoice(props: {
  readonly kind: WorkKind;
  readonly channel: 'phone' | 'door';
  readonly onChannel: (channel: 'phone' | 'door') => void;
}) {
  const t = useTexts(phoneTaskTexts);
  if (props.kind.channel === 'door') return undefined;
  return (
    <div className="mp-choices mt-channel" role="group" aria-label={t('channel')}>
      {(['phone', 'door'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === props.channel} onClick={() => props.onChannel(one)}>
          {t(one === 'phone' ? 'byPhone' : 'byDoor')}
        </button>
      ))}
    </div>
  );
}

function Successes(props: { readonly kind: WorkKind; readonly onChoose: (outcome: WorkOutcome) => void }) {
  const locale = useLocale();
  const [first, ...others] = props.kind.outcomes.filter(({ isSuccess }) => isSuccess);
  return (
    <>
      {first && (
        <PhoneButton kind="main" onClick={() => props.onChoose(first)}>
          {first.text[locale]}
        </PhoneButton>
      )}
      <div className="mt-outcomes">
        {others.map((one) => (
          <PhoneButton key={one.code} onClick={() => props.onChoose(one)}>
            {one.text[locale]}
          </PhoneButton>
        ))}
      </div>
    </>
  );
}

function Failures(props: {
  readonly channel: 'phone' | 'door';
  readonly kind: WorkKind;
  readonly onChoose: (code: string) => void;
}) {
  const locale = useLocale();
  const own = props.kind.outcomes.filter(({ code, isSuccess }) => !isSuccess && !isFailure(code));
  const known = new Set(props.kind.outcomes.map(({ code }) => code));
  const usual = BY_CHANNEL[props.channel]
    .filter((code) => known.has(code))
    .map((code) => ({ code, text: failureTexts[code] }));
  return (
    <div className="mt-outcomes">
      {[...usual, ...own].map(({ code, text }) => (
        <PhoneButton key={code} onClick={() => props.onChoose(code)}>
          {text[locale]}
        </PhoneButton>
      ))}
    </div>
  );
}

function Answering(props: {
  readonly task: TaskView;
  readonly form: ReturnType<typeof useTaskForm>;
  readonly onDone: (answers: Answers) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(phoneTaskTexts);
  const { task, form } = props;
  const members = useMemo(() => task.people.map(({ personId, name }) => ({ person: personId, name })), [task.people]);
  const today = dayOf(correctedNow(), SITE_ZONE);
  return (
    <section className="mt-form">
      {form ? (
        <FormSheet form={form} members={members} today={today} submitText={t('save')} onDone={props.onDone} />
      ) : (
        <p className="mt-soft">{t('noForm')}</p>
      )}
      <PhoneButton onClick={props.onBack}>{t('otherOutcome')}</PhoneButton>
    </section>
  );
}

function Later(props: { readonly onClose: () => void; readonly onChoose: (at: Instant) => void }) {
  const t = useTexts(phoneTaskTexts);
  const now = correctedNow();
  const choices = [
    { text: t('inHour'), at: atHour(now, { days: 0, hour: hourOf(now) + 1 }) },
    { text: t('evening'), at: atHour(now, { days: 0, hour: 19 }) },
    { text: t('tomorrow'), at: atHour(now, { days: 1, hour: 9 }) },
  ].filter(({ at }) => at > now);
  return (
    <PhoneSheet title={t('when')} onClose={props.onClose}>
      {choices.map(({ text, at }) => (
        <PhoneButton key={text} onClick={() => props.onChoose(at)}>
          {text}
        </PhoneButton>
      ))}
    </PhoneSheet>
  );
}

/** Hours since the day began at the site, with their fraction. */
function hourOf(now: Instant): number {
  return (Date.parse(now) - Date.parse(atHour(now, { days: 0, hour: 0 }))) / 3_600_000;
}
