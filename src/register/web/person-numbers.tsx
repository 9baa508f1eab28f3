import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ID_KINDS } from '../../base/domain/id-number.ts';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { ID_KIND_WORDS } from '../domain/id-kind-words.ts';
import { AddIdentityInput, AddPhoneInput, VehicleInput } from '../domain/people-inputs.ts';
import { ActDialog } from './act-dialog.tsx';
import { personTexts } from './person-texts.ts';
import { PEOPLE, REFRESHED, type PersonPage } from './people.queries.ts';
import { idKindWord } from './person-words.tsx';

type Of = { readonly person: PersonPage };

/** Phones, documents and plates. Masked ones are opened for a reason, for three hours. */
export function PersonNumbers({ person }: Of) {
  const t = useTexts(personTexts);
  const mayEdit = useMay()('register.person.edit') && person.mergedInto === null;
  return (
    <section className="ms-card">
      <h2>
        {t('phones')}
        {mayEdit && <AddPhone person={person} />}
      </h2>
      <ul className="ms-lines">
        {person.phones.length === 0 && <li className="ms-soft">{t('none')}</li>}
        {person.phones.map((phone) => (
          <li key={phone.key}>
            <span className="ms-figures">{phone.number ?? phone.masked}</span>
            {mayEdit && <Drop person={person} command="dropPhone" input={{ key: phone.key }} />}
          </li>
        ))}
      </ul>
      {person.phones.length > 0 && <OpenNumbers person={person} field="phone" isOpen={person.open.phones === 'open'} />}
      <h2>
        {t('identities')}
        {mayEdit && <AddIdentity person={person} />}
      </h2>
      <ul className="ms-lines">
        {person.identities.length === 0 && <li className="ms-soft">{t('none')}</li>}
        {person.identities.map((identity) => (
          <Identity key={identity.key} person={person} identity={identity} mayEdit={mayEdit} />
        ))}
      </ul>
      {person.identities.length > 0 && (
        <OpenNumbers person={person} field="idNumber" isOpen={person.open.idNumbers === 'open'} />
      )}
      <h2>
        {t('plates')}
        {mayEdit && <AddPlate person={person} />}
      </h2>
      <ul className="ms-lines">
        {person.plates.length === 0 && <li className="ms-soft">{t('none')}</li>}
        {person.plates.map((plate) => (
          <li key={plate}>
            <span className="ms-figures">{plate}</span>
            {mayEdit && <Drop person={person} command="dropVehicle" input={{ plate }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Identity(props: Of & { readonly identity: PersonPage['identities'][number]; readonly mayEdit: boolean }) {
  const locale = useLocale();
  const { identity } = props;
  return (
    <li>
      <span className="ms-soft">{idKindWord(identity.kind, locale)}</span>
      <span className="ms-figures">{identity.number ?? identity.masked}</span>
      {props.mayEdit && <Drop person={props.person} command="dropIdentity" input={{ key: identity.key }} />}
    </li>
  );
}

function Drop(props: Of & { readonly command: string; readonly input: object }) {
  const t = useTexts(personTexts);
  const { person } = props;
  return (
    <span className="ms-end">
      <ConfirmCommandButton
        command={props.command}
        input={{ personId: person.id, ...props.input }}
        communityId={person.communityId}
        text={t('drop')}
        kind="link"
        confirm={{ title: t('dropAsk') }}
        doneText={t('dropped')}
        refreshes={REFRESHED}
      />
    </span>
  );
}

const OPENED: readonly string[] = [PEOPLE];

/** Asks for a reason; afterwards the page is read again and shows what was opened. */
function OpenNumbers(props: Of & { readonly field: 'phone' | 'idNumber'; readonly isOpen: boolean }) {
  const t = useTexts(personTexts);
  const may = useMay();
  const { person, field } = props;
  const [isAsking, setAsking] = useState(false);
  const disclose = useCommand<object>({
    name: 'disclosePersonValue',
    refreshes: OPENED,
    communityId: person.communityId,
  });
  const title = t(field === 'phone' ? 'showPhone' : 'showNumber');
  // Phones are open by role to whoever calls all day; then nothing was opened for three hours.
  if (props.isOpen)
    return may('register.phone.read') && field === 'phone' ? null : <p className="ms-soft">{t('openedFor')}</p>;
  if (!may('register.person.disclose')) return null;
  const give = async (reason: string) => {
    const outcome = await disclose.run({ personId: person.id, field, reason });
    if (outcome.ok) setAsking(false);
  };
  return (
    <>
      <Button type="link" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <ReasonDialog
        title={title}
        isOpen={isAsking}
        isRunning={disclose.isRunning}
        failureText={disclose.text}
        onGive={(reason) => void give(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function AddPhone({ person }: Of) {
  const t = useTexts(personTexts);
  return (
    <ActDialog
      person={person}
      command="addPhone"
      schema={AddPhoneInput}
      text={t('add')}
      title={t('phones')}
      initial={{ place: 'first' }}
    >
      <Form.Item name="phone" label={t('phone')}>
        <Input inputMode="tel" autoFocus maxLength={30} />
      </Form.Item>
      <Form.Item name="place" hidden>
        <Input />
      </Form.Item>
    </ActDialog>
  );
}

function AddIdentity({ person }: Of) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  return (
    <ActDialog person={person} command="addIdentity" schema={AddIdentityInput} text={t('add')} title={t('identities')}>
      <Form.Item name="number" label={t('idNumber')}>
        <Input autoFocus maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('idKind')}>
        <Select
          allowClear
          options={ID_KINDS.filter((kind) => kind !== 'none' && kind !== 'residentId15').map((kind) => ({
            value: kind,
            label: ID_KIND_WORDS[kind][locale],
          }))}
        />
      </Form.Item>
    </ActDialog>
  );
}

function AddPlate({ person }: Of) {
  const t = useTexts(personTexts);
  return (
    <ActDialog person={person} command="addVehicle" schema={VehicleInput} text={t('add')} title={t('plates')}>
      <Form.Item name="plate" label={t('plate')}>
        <Input autoFocus maxLength={20} placeholder="京A12345" />
      </Form.Item>
    </ActDialog>
  );
}
