import { App } from 'antd';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { REFRESHED } from './pass.queries.ts';
import { passTexts } from './pass-texts.ts';

/** Asks after a download whether the cards came out well; only then they count as printed. */
export function useMarkPrinted(): (stack: { readonly group: string; readonly passIds: readonly string[] }) => void {
  const t = useTexts(passTexts);
  const { message, modal } = App.useApp();
  const { run } = useCommand<object>({ name: 'markPrinted', refreshes: REFRESHED });
  const note = async (passIds: readonly string[]) => {
    const outcome = await run({ passIds });
    void (outcome.ok
      ? message.success(t('noted', { count: formatCount(passIds.length) }))
      : message.error(outcome.text, 6));
  };
  return ({ group, passIds }) =>
    void modal.confirm({
      title: t('printedWell', { group }),
      content: t('printedWellWhat'),
      okText: t('yesPrinted'),
      cancelText: t('notPrinted'),
      onOk: () => note(passIds),
    });
}
