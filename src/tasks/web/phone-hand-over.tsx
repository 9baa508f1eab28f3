import { PhoneCard, PhoneRow, PhoneSheet } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useSession } from '../../base/web/session.tsx';
import { keepHandOver } from './keep-task.ts';
import { phoneTaskTexts } from './phone-texts.ts';
import { useColleagues } from './task-world.ts';

/** Whoever takes it over has it on his own phone at the next contact. */
export function PhoneHandOver(props: { readonly taskIds: readonly string[]; readonly onClose: () => void }) {
  const t = useTexts(phoneTaskTexts);
  const { account } = useSession();
  const colleagues = useColleagues().filter(({ accountId }) => accountId !== account.id);
  return (
    <PhoneSheet title={t('handOver')} onClose={props.onClose}>
      <p>{t('handOverWhat')}</p>
      <PhoneCard>
        {colleagues.map(({ accountId, name }) => (
          <PhoneRow
            key={accountId}
            title={name}
            end="›"
            onOpen={() => {
              void keepHandOver(props.taskIds, accountId);
              props.onClose();
            }}
          />
        ))}
      </PhoneCard>
    </PhoneSheet>
  );
}
