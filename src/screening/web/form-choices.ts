import { useCommunityId } from '../../base/web/community.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FormList, FORMS_TOPIC } from '../../forms/web/form.queries.ts';
import { campaignTexts } from './campaign-texts.ts';

/** Forms that may be asked now: the community's own first, then the ready ones. */
export function useFormChoices() {
  const t = useTexts(campaignTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const { data } = useRead({ topic: FORMS_TOPIC, path: '/api/forms', params: { community }, shape: FormList });
  const own = (data?.own ?? []).filter(({ retiredAt }) => retiredAt === null);
  return [
    ...(own.length > 0 ? [{ label: t('ownForms'), options: own.map(optionOf) }] : []),
    { label: t('readyForms'), options: (data?.ready ?? []).map(optionOf) },
  ];

  function optionOf({ key, title }: { readonly key: string; readonly title: Readonly<Record<string, string>> }) {
    return { value: key, label: title[locale] ?? title['zh-CN'] ?? key };
  }
}
