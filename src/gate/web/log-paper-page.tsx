import { Button } from 'antd';
import { useCommunity, useCommunityId } from '../../base/web/community.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { logTexts } from './log-texts.ts';
import { useGateRules } from './office.queries.ts';
import { gatePaths } from './office-paths.ts';
import './office.css';

/** Rows that a gloved hand can fill on one side of A4. */
const LINES = 20;

/** A blank A4 sheet for hours without power, to be keyed in afterwards. */
export function LogPaperPage() {
  const t = useTexts(logTexts);
  const { current } = useCommunity();
  const rules = useGateRules(useCommunityId());
  const line = rules.data?.rules.helpLine ?? '';
  const columns = [
    { key: 'no', text: '', width: '4%' },
    { key: 'time', text: t('time'), width: '8%' },
    { key: 'inOut', text: t('inOut'), width: '8%' },
    { key: 'name', text: t('name'), width: '12%' },
    { key: 'room', text: t('room'), width: '20%' },
    { key: 'tail', text: t('phoneTail'), width: '10%' },
    { key: 'temperature', text: t('temperature'), width: '8%' },
    { key: 'result', text: t('result'), width: '18%' },
    { key: 'remark', text: t('remark'), width: '12%' },
  ];
  return (
    <Page>
      <PageHeader
        title={t('paperTitle')}
        about={t('paperAbout')}
        back={{ text: t('backToLog'), path: gatePaths.log }}
        actions={
          <Button type="primary" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        }
      />
      <article className="ms-paper ms-print" lang="zh">
        <h2>{t('paperTitle')}</h2>
        <p className="ms-paper-head">
          <span>
            {t('community')}：{current?.name}
          </span>
          <span>{t('gate')}：</span>
          <span>{t('sheetDay')}：</span>
          <span>{t('sheetGuard')}：</span>
          <span>{t('sheetNo')}</span>
        </p>
        <table>
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, text }) => (
                <th key={key} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: LINES }, (_, at) => (
              <tr key={at}>
                {columns.map(({ key }) => (
                  <td key={key}>
                    {key === 'no' && at + 1}
                    {key === 'result' && <small>{t('resultBoxes')}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {line !== '' && <p>{t('helpLine', { line })}</p>}
      </article>
    </Page>
  );
}
