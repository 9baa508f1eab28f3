import { App, Space } from 'antd';
import { z } from 'zod';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { REFRESHED, type PushList } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';

const Moved = z.object({ transferred: z.number(), matched: z.number() });

/** Rows that are not ours go to the other communities of whoever serves several. */
export function SpreadButtons({ list }: { readonly list: PushList }) {
  const t = useTexts(pushTexts);
  const may = useMay();
  const { modal, message } = App.useApp();
  const others = useCommunity()
    .all.map(({ id }) => id)
    .filter((id) => id !== list.communityId);
  const { run, isRunning } = useCommand<object, z.infer<typeof Moved>>({
    ...{ name: 'spreadList', reply: Moved, refreshes: REFRESHED, communityId: list.communityId },
  });
  if (others.length === 0 || list.notOurs === 0) return null;
  const spread = async (how: 'byAddress' | 'evenly') => {
    const isSure = await modal.confirm({ title: t('spread'), content: t('spreadAsk', { count: list.notOurs }) });
    if (!isSure) return;
    const outcome = await run({ listId: list.listId, how, communityIds: others });
    if (outcome.ok) void message.success(t('spreadDone', outcome.reply));
    else void message.error(outcome.text, 6);
  };
  const why = may('screening.list.review') ? undefined : t('notPermitted');
  return (
    <Space className="ms-push-acts">
      <span className="ms-soft">{t('spread')}</span>
      {(['byAddress', 'evenly'] as const).map((how) => (
        <ReasonedButton key={how} loading={isRunning} whyDisabled={why} onClick={() => void spread(how)}>
          {t(how)}
        </ReasonedButton>
      ))}
    </Space>
  );
}
