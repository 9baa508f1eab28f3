import { Button, Dropdown, Form, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { DepartureInput, EditPersonInput, SetRelationInput } from '../domain/people-inputs.ts';
import { RelationToHead } from '../domain/person.ts';
import { RELATION_WORDS } from '../domain/relation.ts';
import { ActForm } from './act-dialog.tsx';
import { CheckIn, MoveHouse } from './move-house.tsx';
import { PersonFields } from './person-fields.tsx';
import { personTexts } from './person-texts.ts';
import { REFRESHED, type PersonPage } from './people.queries.ts';
import { todayText } from './today.ts';

type Act = 'edit' | 'move' | 'leave' | 'death' | 'reopen' | 'checkIn' | 'setRelation';
type Of = { readonly person: PersonPage; readonly onClose: () => void };

/** What may be done with a person, the rarer acts in a menu. */
export function PersonActs({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const [act, setAct] = useState<Act>();
  if (!useMay()('register.person.edit') || person.mergedInto !== null) return null;
  const isHere = person.residencies.some(({ untilDay }) => untilDay === null);
  const isDead = person.diedOn !== null;
  const canReopen = isDead || (!isHere && person.residencies.some(({ untilReason }) => untilReason === 'left'));
  const items = [
    ...(isHere && person.members.length > 0 ? (['setRelation'] as const) : []),
    ...(isDead ? [] : (['checkIn'] as const)),
    ...(isHere ? (['leave'] as const) : []),
    ...(isDead ? [] : (['death'] as const)),
    ...(canReopen ? (['reopen'] as const) : []),
  ];
  const close = () => setAct(undefined);
  return (
    <>
      <Dropdown
        menu={{ items: items.map((key) => ({ key, label: t(key), onClick: () => setAct(key) })) }}
        trigger={['click']}
      >
        <Button>{t('more')}</Button>
      </Dropdown>
      {!isDead && <Button onClick={() => setAct('move')}>{t('move')}</Button>}
      <Button type="primary" onClick={() => setAct('edit')}>
        {t('edit')}
      </Button>
      {act === 'edit' && <Edit person={person} onClose={close} />}
      {act === 'move' && <MoveHouse person={person} onClose={close} />}
      {act === 'checkIn' && <CheckIn person={person} onClose={close} />}
      {act === 'leave' && <Departure person={person} command="recordLeaving" onClose={close} />}
      {act === 'death' && <Departure person={person} command="recordDeath" onClose={close} />}
      {act === 'setRelation' && <SetRelation person={person} onClose={close} />}
      <Reopen person={person} isOpen={act === 'reopen'} onClose={close} />
    </>
  );
}

function Edit({ person, onClose }: Of) {
  const t = useTexts(personTexts);
  const { name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note } = person;
  return (
    <ActForm
      person={person}
      command="editPerson"
      schema={EditPersonInput}
      title={t('edit')}
      fixed={{ version: person.version }}
      initial={{ name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note }}
      onClose={onClose}
    >
      <PersonFields />
    </ActForm>
  );
}

function Departure({ person, onClose, command }: Of & { readonly command: 'recordLeaving' | 'recordDeath' }) {
  const t = useTexts(personTexts);
  const isDeath = command === 'recordDeath';
  return (
    <ActForm
      person={person}
      command={command}
      schema={DepartureInput}
      title={t(isDeath ? 'death' : 'leave')}
      what={t(isDeath ? 'deathWhat' : 'leaveWhat')}
      initial={{ day: todayText() }}
      onClose={onClose}
    >
      <Form.Item name="day" label={t('day')}>
        <DayInput max={todayText()} />
      </Form.Item>
    </ActForm>
  );
}

function SetRelation({ person, onClose }: Of) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const own = person.members.find(({ personId }) => personId === person.id);
  return (
    <ActForm
      person={person}
      command="setRelation"
      schema={SetRelationInput}
      title={t('setRelation')}
      initial={{ relation: own?.relation }}
      onClose={onClose}
    >
      <Form.Item name="relation" label={t('relation')}>
        <Select
          options={RelationToHead.options.map((relation) => ({
            value: relation,
            label: RELATION_WORDS[relation][locale],
          }))}
        />
      </Form.Item>
    </ActForm>
  );
}

function Reopen({ person, onClose, isOpen }: Of & { readonly isOpen: boolean }) {
  const t = useTexts(personTexts);
  const reopen = useCommand<object>({ name: 'reopenPerson', refreshes: REFRESHED, communityId: person.communityId });
  const give = async (reason: string) => {
    const outcome = await reopen.run({ personId: person.id, reason });
    if (outcome.ok) onClose();
  };
  return (
    <ReasonDialog
      title={t('reopen')}
      isOpen={isOpen}
      isRunning={reopen.isRunning}
      failureText={reopen.text}
      usual={[t('error')]}
      onGive={(reason) => void give(reason)}
      onCancel={onClose}
    />
  );
}
