import { defineTexts } from '../../base/domain/texts.ts';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';

const texts = defineTexts({
  remind: { 'zh-CN': '短信提醒', 'zh-TW': '簡訊提醒', en: 'Remind by SMS' },
  title: { 'zh-CN': '提醒 {n} 户没填的家庭？', 'zh-TW': '提醒 {n} 戶沒填的家庭？', en: 'Remind {n} households?' },
  what: {
    'zh-CN': '每户一条短信，带填报链接，一天只提醒一次。预算用完的等明天，过时的不发。',
    'zh-TW': '每戶一條簡訊，帶填報連結，一天只提醒一次。預算用完的等明天，過時的不發。',
    en: 'One SMS each with the link of the household, once a day. What the budget does not hold is not sent late.',
  },
  done: { 'zh-CN': '已交给短信渠道', 'zh-TW': '已交給簡訊管道', en: 'On its way' },
});

/** Reminds households that have not answered today: of one building, or of all. */
export function RemindButton({ buildingId, missing }: { readonly buildingId?: string; readonly missing: number }) {
  const t = useTexts(texts);
  return (
    <ConfirmCommandButton
      command="remindHouseholds"
      input={buildingId === undefined ? {} : { buildingIds: [buildingId] }}
      text={t('remind')}
      kind={buildingId === undefined ? 'default' : 'link'}
      size="small"
      confirm={{ title: t('title', { n: formatCount(missing) }), what: t('what') }}
      doneText={t('done')}
    />
  );
}
