import { App, Button, Dropdown } from 'antd';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { ReplacePass, RevokeReason } from '../domain/pass-inputs.ts';
import { NewPassReply, REFRESHED, type PassRow } from './pass.queries.ts';
import { passTexts, REASON_WORDS } from './pass-texts.ts';

const REPLACE_REASONS = ReplacePass.shape.reason.options;

/** What may be done with a good pass, in its row: the button, then the reason, and it is done. */
export function PassActs({
  row,
  onHandOver,
}: {
  readonly row: PassRow;
  readonly onHandOver: (passId: string) => void;
}) {
  const t = useTexts(passTexts);
  const mayIssue = useMay()('gate.pass.issue');
  if (row.state !== 'valid') return null;
  return (
    <span className="ms-pass-acts">
      <Button type="link" size="small" onClick={() => onHandOver(row.passId)}>
        {t('handOver')}
      </Button>
      {mayIssue && <Replace row={row} onReplaced={onHandOver} />}
      {mayIssue && <Revoke row={row} />}
    </span>
  );
}

function Replace({ row, onReplaced }: { readonly row: PassRow; readonly onReplaced: (passId: string) => void }) {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const replace = useCommand<object, { passId: string }>({
    name: 'replacePass',
    reply: NewPassReply,
    refreshes: REFRESHED,
    communityId: row.communityId,
  });
  const act = async (reason: string) => {
    const outcome = await replace.run({ passId: row.passId, reason });
    if (!outcome.ok) {
      void message.error(outcome.text, 6);
      return;
    }
    void message.success(t('replaced'), 6);
    onReplaced(outcome.reply.passId);
  };
  const items = REPLACE_REASONS.map((key) => ({ key, label: REASON_WORDS[key][locale], onClick: () => void act(key) }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="link" size="small" loading={replace.isRunning}>
        {t('replace')}
      </Button>
    </Dropdown>
  );
}

function Revoke({ row }: { readonly row: PassRow }) {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const { message, modal } = App.useApp();
  const revoke = useCommand<object>({ name: 'revokePass', refreshes: REFRESHED, communityId: row.communityId });
  const act = async (reason: string) => {
    const outcome = await revoke.run({ passId: row.passId, reason });
    void (outcome.ok ? message.success(t('revokeDone')) : message.error(outcome.text, 6));
  };
  const ask = (reason: RevokeReason) =>
    modal.confirm({
      title: t('revokeTitle'),
      content: (
        <>
          <p>
            <strong>{row.plate ?? row.name}</strong> {row.place} · {t('reason')}：{REASON_WORDS[reason][locale]}
          </p>
          <p className="ms-soft">{t('revokeWhat')}</p>
        </>
      ),
      okText: t('revoke'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => act(reason),
    });
  const items = RevokeReason.options.map((key) => ({
    key,
    label: REASON_WORDS[key][locale],
    onClick: () => void ask(key),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="link" size="small" danger loading={revoke.isRunning}>
        {t('revoke')}
      </Button>
    </Dropdown>
  );
}
