import { Form, Input, Modal, Radio, Select } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { RegisterPersonInput } from '../domain/people-inputs.ts';
import { RelationToHead } from '../domain/person.ts';
import { RELATION_WORDS } from '../domain/relation.ts';
import { DwellingPicker, HouseholdField } from './dwelling-picker.tsx';
import { PersonFields } from './person-fields.tsx';
import { personTexts } from './person-texts.ts';
import { peoplePaths } from './people-paths.ts';
import { REFRESHED } from './people.queries.ts';

/** Phones are typed into one field, with anything between them. */
const FormInput = z.preprocess(withPhones, RegisterPersonInput);

function withPhones(shown: unknown): unknown {
  if (typeof shown !== 'object' || shown === null || !('phones' in shown) || typeof shown.phones !== 'string')
    return shown;
  return { ...shown, phones: shown.phones.split(/[\s,;，；、/]+/).filter((text) => text !== '') };
}

const Reply = z.object({ personId: z.string() });

interface RegisterParts {
  readonly onClose: () => void;
  /** What somebody has told already. */
  readonly initial?: { readonly name?: string; readonly sex?: string };
  /** Instead of opening the record. */
  readonly onRegistered?: (personId: string) => void;
}

/** Registers somebody new; opens the record when it is there. */
export function RegisterPerson(props: RegisterParts) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const communityId = useCommunityId();
  const navigate = useNavigate();
  const personId = useMemo(() => newId(), []);
  return (
    <Modal open title={t('registerTitle')} footer={null} onCancel={props.onClose} width={640} destroyOnHidden>
      <CommandForm
        command="registerPerson"
        schema={FormInput}
        reply={Reply}
        fixed={{ personId }}
        initial={{ kind: 'home', ...props.initial }}
        refreshes={REFRESHED}
        doneText={t('saved')}
        onDone={({ personId: made }) => {
          if (props.onRegistered) props.onRegistered(made);
          else void navigate(peoplePaths.one(made, communityId));
        }}
        onCancel={props.onClose}
      >
        <PersonFields
          afterName={
            <div className="ms-two">
              <Form.Item name="idNumber" label={t('idNumber')}>
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item name="phones" label={t('phones')} extra={t('phonesHint')}>
                <Input maxLength={200} inputMode="tel" autoComplete="off" />
              </Form.Item>
            </div>
          }
        />
        <Form.Item name="dwellingId" label={t('residencies')}>
          <DwellingPicker communityId={communityId} />
        </Form.Item>
        <HouseholdField communityId={communityId} />
        <div className="ms-two">
          <Form.Item name="relation" label={t('relation')}>
            <Select
              allowClear
              options={RelationToHead.options.map((one) => ({ value: one, label: RELATION_WORDS[one][locale] }))}
            />
          </Form.Item>
          <Form.Item name="kind" label={t('lives')}>
            <Radio.Group
              options={[
                { value: 'home', label: t('home') },
                { value: 'tenant', label: t('tenant') },
              ]}
            />
          </Form.Item>
        </div>
      </CommandForm>
    </Modal>
  );
}
