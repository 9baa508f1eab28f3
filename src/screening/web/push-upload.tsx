import { AutoComplete, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useCommunity } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { REFRESHED } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';

const ENDINGS = ['.xlsx', '.xlsm', '.xls', '.csv', '.txt', '.html', '.htm'];
const Received = z.object({
  people: z.number(),
  matched: z.number(),
  review: z.number(),
  notOurs: z.number(),
  unreadable: z.number(),
  tasks: z.number(),
});

/** Who sends, how urgent, where to look; then a place to drop the files. */
export function PushUpload({ community }: { readonly community: number }) {
  const t = useTexts(pushTexts);
  const { all } = useCommunity();
  const others = all.filter(({ id }) => id !== community).map(({ id }) => id);
  const [sender, setSender] = useState('');
  const [urgency, setUrgency] = useState(0);
  const [isWide, setWide] = useState(false);
  const senders = [t('cdc'), t('police'), t('transport'), t('subdistrict')];
  return (
    <section className="ms-push-upload">
      <Form layout="inline" className="ms-push-choices">
        <Form.Item label={t('sender')} htmlFor="push-sender">
          <AutoComplete
            id="push-sender"
            style={{ width: 200 }}
            value={sender}
            onChange={setSender}
            placeholder={t('cdc')}
            options={senders.map((value) => ({ value }))}
          />
        </Form.Item>
        <Form.Item label={t('urgency')} htmlFor="push-urgency">
          <Select
            id="push-urgency"
            style={{ width: 180 }}
            value={urgency}
            onChange={setUrgency}
            options={([0, 1, 2] as const).map((value) => ({ value, label: t(`urgency${value}`) }))}
          />
        </Form.Item>
        {others.length > 0 && (
          <Form.Item>
            <Checkbox checked={isWide} onChange={({ target }) => setWide(target.checked)}>
              {t('everywhere', { count: all.length })}
            </Checkbox>
          </Form.Item>
        )}
      </Form>
      <UploadDrop
        command="receiveList"
        communityId={community}
        input={({ fileId, fileName }) => ({
          ...{ listId: newId(), fileId, fileName, sender: sender.trim() || t('cdc'), urgency },
          communityIds: isWide ? others : [],
        })}
        endings={ENDINGS}
        title={t('dropTitle')}
        what={t('dropWhat')}
        refreshes={REFRESHED}
        doneText={(reply) => <ReceivedText reply={reply} />}
      />
    </section>
  );
}

function ReceivedText({ reply }: { readonly reply: unknown }) {
  const t = useTexts(pushTexts);
  const parsed = Received.safeParse(reply);
  if (!parsed.success) return null;
  const { people, matched, review } = parsed.data;
  const isElsewhere = people > 20 && matched + review === 0;
  return (
    <>
      {t('received', parsed.data)}
      {isElsewhere && <strong className="ms-push-warning"> {t('nobodyHere')}</strong>}
    </>
  );
}
