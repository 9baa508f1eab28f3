import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../base/web/command-form.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { GateKind, SaveGate } from '../domain/gate-place-rules.ts';
import { useGates, type Gate } from './office.queries.ts';
import { GATE_TOPICS } from './office-paths.ts';
import { officeWord, officeWords } from './office-words.ts';
import { placesTexts } from './places-texts.ts';
import { RulesForm } from './rules-form.tsx';
import './office.css';

/** The gates of the community and what they ask for. */
export function PlacesPage() {
  const t = useTexts(placesTexts);
  const mayManage = useMay()('gate.manage');
  const read = useGates(useCommunityId());
  const [edited, setEdited] = useState<Gate | 'new'>();
  const gates = read.data?.rows ?? [];
  const add = mayManage && <Button onClick={() => setEdited('new')}>{t('addGate')}</Button>;
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <div className="ms-gate-places">
        <section className="ms-board-panel" aria-label={t('gates')}>
          <header>
            <h2>{t('gates')}</h2>
            {add}
          </header>
          {read.isPending && <TextSkeleton lines={4} />}
          {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
          {read.isSuccess && gates.length === 0 && <p className="ms-soft">{t('noGates')}</p>}
          <ul className="ms-gate-list">
            {gates.map((gate) => (
              <GateLine key={gate.gateId} gate={gate} mayManage={mayManage} onEdit={setEdited} />
            ))}
          </ul>
        </section>
        <RulesForm />
      </div>
      {edited !== undefined && (
        <GateForm
          gate={edited === 'new' ? undefined : edited}
          position={gates.length}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}

function GateLine(props: { readonly gate: Gate; readonly mayManage: boolean; readonly onEdit: (gate: Gate) => void }) {
  const t = useTexts(placesTexts);
  const locale = useLocale();
  const { gate } = props;
  const { gateId, name, shiftsAhead } = gate;
  const state = gate.isRetired
    ? t('closedGate')
    : shiftsAhead > 0
      ? t('shifts', { count: shiftsAhead })
      : t('noShifts');
  return (
    <li>
      <span className={gate.isRetired ? 'ms-soft' : ''}>
        <strong>{name}</strong>{' '}
        <span className="ms-soft">
          {officeWord('gateKind', gate.kind, locale)} · {state}
        </span>
      </span>
      {props.mayManage && !gate.isRetired && (
        <span className="ms-row-acts">
          <Button size="small" onClick={() => props.onEdit(gate)}>
            {t('edit')}
          </Button>
          <ConfirmCommandButton
            command="retireGate"
            input={{ gateId }}
            refreshes={GATE_TOPICS}
            text={t('retire')}
            confirm={{ title: t('retireTitle', { name }), what: t('retireWhat') }}
            doneText={t('retired')}
            size="small"
          />
        </span>
      )}
    </li>
  );
}

function GateForm(props: { readonly gate: Gate | undefined; readonly position: number; readonly onClose: () => void }) {
  const t = useTexts(placesTexts);
  const locale = useLocale();
  const { gate, onClose } = props;
  const [freshId] = useState(newId);
  const kinds = GateKind.options.map((value) => ({ value, label: officeWords.gateKind[value][locale] }));
  return (
    <FormWindow title={gate ? t('editGate') : t('addGate')} onClose={onClose}>
      <CommandForm
        command="saveGate"
        schema={SaveGate}
        fixed={{ gateId: gate?.gateId ?? freshId }}
        initial={{ name: gate?.name ?? '', kind: gate?.kind ?? 'both', position: gate?.position ?? props.position }}
        refreshes={GATE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={20} autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group optionType="button" options={kinds} />
        </Form.Item>
        <Form.Item name="position" hidden>
          <InputNumber />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
