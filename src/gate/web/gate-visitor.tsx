import { useMemo, useState } from 'react';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { useGateSettings } from './gate-settings.ts';
import { GateChoices, GateSheet } from './gate-sheet.tsx';
import { findVisits } from './gate-visits.ts';
import { noteVisit } from './own-log.ts';
import { changeOwnLog, useOwnLog } from './own-log-store.ts';
import { VisitorHost } from './visitor-host.tsx';
import {
  draftFrom,
  lackOf,
  needsHost,
  newDraft,
  registerInput,
  visitOfDraft,
  type VisitorDraft,
} from './visitor-draft.ts';

const KINDS = ['visitor', 'courier', 'tradesman', 'driver', 'official'] as const;
const PASSENGERS = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;
const HOURS = ['1', '2', '4', '8'] as const;

/** A visitor in fifteen seconds: phone, name, whom; who came before is filled in by one tap. */
export function GateVisitor(props: { readonly desk: GateDesk; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { world, open, inHand } = props.desk;
  const { gateId } = useGateSettings();
  const plate = inHand?.question.who.kind === 'vehicle' ? inHand.question.who.plate : undefined;
  const [draft, setDraft] = useState<VisitorDraft>(() => newDraft({ hours: world.rules.visitHours, plate }));
  const change = (part: Partial<VisitorDraft>) => setDraft((before) => ({ ...before, ...part }));
  const lack = lackOf(draft);
  const save = () => {
    const registration = { visitId: newId(), gateId, now: correctedNow() };
    void sendLater({ name: 'registerVisit', input: registerInput(draft, registration) });
    changeOwnLog((log) => noteVisit(log, visitOfDraft(draft, registration)));
    open({ kind: 'visit', visitId: registration.visitId });
    props.onDone();
  };
  const foot = (
    <button type="button" className="gate-button gate-button-main" disabled={lack !== undefined} onClick={save}>
      {t(lack ?? 'register')}
    </button>
  );
  return (
    <GateSheet title={t('visitTitle')} onBack={props.onDone} foot={foot}>
      <GateChoices
        label={t('kind')}
        value={draft.kind}
        choices={KINDS.map((value) => ({ value, text: t(value) }))}
        onChange={(kind) => change({ kind })}
      />
      <Field label={t('phone')} value={draft.phone} type="tel" onChange={(phone) => change({ phone })} />
      <Field label={t('name')} value={draft.name} type="text" onChange={(name) => change({ name })} />
      <CameBefore desk={props.desk} draft={draft} onPick={setDraft} />
      {!needsHost(draft.kind) && (
        <Field label={t('company')} value={draft.company} type="text" onChange={(company) => change({ company })} />
      )}
      {draft.kind !== 'courier' && <VisitorHost world={world} draft={draft} onChange={change} />}
      <GateChoices
        label={t('stay')}
        value={draft.hours.toString()}
        choices={HOURS.map((value) => ({ value, text: t('hours', { n: value }) }))}
        onChange={(hours) => change({ hours: Number(hours) })}
      />
      {(draft.kind === 'driver' || draft.plate !== '') && (
        <>
          <Field label={t('plate')} value={draft.plate} type="text" onChange={(next) => change({ plate: next })} />
          <GateChoices
            label={t('passengers')}
            value={draft.passengers.toString()}
            choices={PASSENGERS.map((value) => ({ value, text: value }))}
            onChange={(passengers) => change({ passengers: Number(passengers) })}
          />
        </>
      )}
      <label className="gate-check">
        <input type="checkbox" checked={draft.isRegular} onChange={(e) => change({ isRegular: e.target.checked })} />
        <span>{t('regular')}</span>
      </label>
    </GateSheet>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly type: 'tel' | 'text';
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="gate-field">
      <span>{props.label}</span>
      <input
        className="gate-input"
        type={props.type}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

/** Regulars and those of the last day, by phone, name, company or plate. */
function CameBefore(props: {
  readonly desk: Pick<GateDesk, 'world'>;
  readonly draft: VisitorDraft;
  readonly onPick: (draft: VisitorDraft) => void;
}) {
  const t = useTexts(gateFormTexts);
  const own = useOwnLog();
  const { draft } = props;
  const { visits } = props.desk.world;
  const typed = draft.phone.length >= 4 ? draft.phone : draft.name;
  const found = useMemo(
    () => findVisits([...Object.values(own.visits), ...visits.values()], typed),
    [own.visits, visits, typed],
  );
  if (found.length === 0 || found.some(({ name }) => name === draft.name)) return undefined;
  return (
    <ul className="gate-list" aria-label={t('cameBefore')}>
      {found.map((visit) => (
        <li key={visit.visitId}>
          <button type="button" onClick={() => props.onPick(draftFrom(visit, draft))}>
            <strong>{visit.name}</strong>
            <span>
              {t('cameBefore')} · {visit.company}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
