import { App, Drawer, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { instantOf } from '../../base/domain/day.ts';
import { newId } from '../../base/web/new-id.ts';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { answersOfEntry } from '../domain/chat-list-answers.ts';
import { aroundOf, estateIn, type ChatGroup } from '../domain/chat-list-around.ts';
import { chatHealth } from '../domain/chat-list-health.ts';
import { matchChatList, type ChatMatch } from '../domain/chat-list-match.ts';
import { readChatList } from '../domain/chat-list.ts';
import { HEALTH_TOPICS, type ChatHome } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';
import { useChatHouseholds } from './use-chat-households.ts';

/** A chat list, read while it is pasted: each line with what was understood beside it; what is not clear stays out. */
export function ChatListPaste({
  community,
  buildings,
  onClose,
}: {
  readonly community: number;
  readonly buildings: readonly ChatGroup[];
  readonly onClose: () => void;
}) {
  const t = useTexts(healthTexts);
  const { message } = App.useApp();
  const [pasted, setPasted] = useState('');
  const command = useCommand({ name: 'recordDailyHealth', refreshes: HEALTH_TOPICS, communityId: community });
  const [chosen, setChosen] = useState<string>();
  const title = estateIn(
    pasted,
    buildings.map(({ estate }) => estate),
  );
  const group = chosen ?? (title === undefined ? undefined : keyOfGroup({ estate: title, building: '' }));
  const list = useMemo(
    () => readChatList(pasted, group === undefined ? {} : aroundOf(groupOfKey(group))),
    [pasted, group],
  );
  const { households, isLooking, error, retry } = useChatHouseholds(list.entries, community);
  const { matches, replaced } = useMemo(() => matchChatList(list.entries, households), [list, households]);
  const lines = matches.flatMap(({ entry, householdId }) => {
    const members = households.find((one) => one.householdId === householdId)?.members ?? [];
    const answers = replaced.includes(entry.line) ? undefined : answersOfEntry(entry, members);
    return householdId === undefined || !answers ? [] : [{ householdId, answers }];
  });
  const take = async (): Promise<void> => {
    const at = instantOf(new Date());
    const input = { source: 'chat', lines: lines.map((line) => ({ ...line, answerId: newId(), at })) };
    const result = await command.run(input);
    if (!result.ok) return;
    void message.success(t('taken', { n: lines.length }));
    onClose();
  };
  return (
    <Drawer open title={t('paste')} size={880} onClose={onClose}>
      <p>{t('pasteWhat')}</p>
      <Select
        className="ms-screening-group"
        aria-label={t('group')}
        placeholder={t('group')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={group ?? null}
        onChange={(key: string | undefined) => setChosen(key)}
        options={groupsIn(buildings)}
      />
      <Input.TextArea
        aria-label={t('paste')}
        autoSize={{ minRows: 6, maxRows: 12 }}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <table className="ms-screening-table">
        <thead>
          <tr>
            <th>{t('line')}</th>
            <th>{t('reading')}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => (
            <tr key={match.entry.line}>
              <td className="ms-screening-said">{match.entry.text}</td>
              <td>
                <Understood
                  match={match}
                  home={households.find(({ householdId }) => householdId === match.householdId)}
                  isLooking={isLooking && match.householdId === undefined}
                />
              </td>
            </tr>
          ))}
          {list.unclear.map(({ line, text }) => (
            <tr key={line} className="ms-screening-unclear">
              <td className="ms-screening-said">{text}</td>
              <td>{t('unclear')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && <ReadFailed failure={failureOf(error)} onRetry={retry} />}
      {command.text !== undefined && <p role="alert">{command.text}</p>}
      <ReasonedButton
        type="primary"
        loading={command.isRunning}
        whyDisabled={isLooking ? t('looking') : lines.length === 0 ? t('nothing') : undefined}
        onClick={() => void take()}
      >
        {t('take', { n: lines.length })}
      </ReasonedButton>
    </Drawer>
  );
}

/** Every estate by itself, then its buildings. */
function groupsIn(buildings: readonly ChatGroup[]): { readonly value: string; readonly label: string }[] {
  const groups = buildings.flatMap(({ estate, building }) => [
    { estate, building: '' },
    { estate, building },
  ]);
  const named = groups.map((one) => ({ value: keyOfGroup(one), label: dwellingLabel(one) }));
  return [...new Map(named.map((one) => [one.value, one])).values()];
}

const keyOfGroup = ({ estate, building }: ChatGroup): string => `${estate}|${building}`;

function groupOfKey(key: string): ChatGroup {
  const [estate = '', building = ''] = key.split('|');
  return { estate, building };
}

function Understood({
  match,
  home,
  isLooking,
}: {
  readonly match: ChatMatch;
  readonly home: ChatHome | undefined;
  readonly isLooking: boolean;
}) {
  const t = useTexts(healthTexts);
  const { entry, doubt, strangers } = match;
  const { place } = entry;
  const health = chatHealth(entry);
  const door = place ? [place.building, place.unit, place.room].filter((part) => part !== undefined).join('-') : '';
  const readings = entry.temperatures.map(({ tenths }) => (tenths / 10).toFixed(1)).join(' ');
  return (
    <>
      <span>
        {[door, entry.names.join('、'), readings, t(health), ...entry.requests]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {home && <span className="ms-screening-found">{dwellingLabel(home)}</span>}
      {isLooking && <span className="ms-screening-looking">{t('looking')}</span>}
      {doubt !== undefined && !isLooking && <strong className="ms-screening-doubt">{t(doubt)}</strong>}
      {strangers.length > 0 && doubt === undefined && (
        <em className="ms-screening-doubt">{t('strangers', { names: strangers.join('、') })}</em>
      )}
      {entry.unclear.length > 0 && (
        <em className="ms-screening-doubt">{`${t('unclear')}：${entry.unclear.join(' ')}`}</em>
      )}
    </>
  );
}
