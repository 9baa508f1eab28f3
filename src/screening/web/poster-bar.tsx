import { App, Button } from 'antd';
import { addDays, dayOf, instantOf } from '../../base/domain/day.ts';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useRead } from '../../base/web/use-read.ts';
import { PlacePoster } from './place-poster.tsx';
import { PostersReply, REPORTS, REPORT_TOPICS } from './report.queries.ts';
import { reportTexts } from './report-texts.ts';

const GOOD_DAYS = 90;

/** Makes the posters of a community and gives them out as one file. */
export function PosterBar() {
  const t = useTexts(reportTexts);
  const community = useCommunityId();
  const { message } = App.useApp();
  const say = useFailureText('read');
  const read = useRead({
    ...{ topic: REPORTS, path: '/api/posters', params: { community }, shape: PostersReply },
  });
  const posters = read.data?.rows.length ?? 0;
  const untilDay = addDays(dayOf(instantOf(new Date()), 'Asia/Shanghai'), GOOD_DAYS);
  const print = (): void => {
    const url = withParams('/api/posters/sheets.pdf', { community, origin: location.origin });
    download(url).catch((error: unknown) => void message.error(say(failureOf(error))));
  };
  return (
    <>
      <ConfirmCommandButton
        command="makePosters"
        input={{ stairwells: true, doors: true, untilDay }}
        text={t('makePosters')}
        confirm={{ title: t('makePosters'), what: t('makeWhat') }}
        doneText={t('made')}
        refreshes={REPORT_TOPICS}
      />
      <PlacePoster untilDay={untilDay} />
      {posters > 0 && <Button onClick={print}>{t('print', { n: posters })}</Button>}
    </>
  );
}
