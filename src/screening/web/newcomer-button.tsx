import { App, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { RegisterPerson } from '../../register/web/register-person.tsx';
import { REPORT_TOPICS } from './report.queries.ts';
import { reportTexts } from './report-texts.ts';

/** Registers somebody who told of himself and is not in the register yet; what he told is accepted with that. */
export function NewcomerButton(of: {
  readonly registrationId: string;
  readonly communityId: number;
  readonly name: string;
  readonly sex: unknown;
}) {
  const t = useTexts(reportTexts);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const { registrationId, communityId, name, sex } = of;
  const command = useCommand({ name: 'acceptSelfRegistration', refreshes: REPORT_TOPICS, communityId });
  const accept = async (personId: string): Promise<void> => {
    setOpen(false);
    const result = await command.run({ registrationId, personId });
    if (!result.ok) void message.error(result.text);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('newcomer')}</Button>
      {isOpen && (
        <RegisterPerson
          initial={{ name, ...(typeof sex === 'string' ? { sex } : {}) }}
          onClose={() => setOpen(false)}
          onRegistered={(personId) => void accept(personId)}
        />
      )}
    </>
  );
}
