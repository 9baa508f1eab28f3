import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommunity, useCommunityId } from '../../base/web/community.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { sheetNumber } from '../domain/sheet-number.ts';
import { logTexts } from './log-texts.ts';
import { useGateRules } from './office.queries.ts';
import { gatePaths } from './office-paths.ts';
import { PRINTED_LINES } from './paper-form.ts';
import { CodePicture } from './pass-code-picture.tsx';
import './office.css';
import './paper.css';

const COUNTS = [1, 2, 5, 10, 20];

const freshNumber = (): string => sheetNumber(crypto.getRandomValues(new Uint8Array(6)));

/** Blank A4 sheets for hours without power, to be keyed in afterwards; each has a number, so that it counts once. */
export function LogPaperPage() {
  const t = useTexts(logTexts);
  const may = useMay();
  const [numbers, setNumbers] = useState(() => [freshNumber()]);
  const setCount = (count: number) =>
    setNumbers((known) => Array.from({ length: count }, (_, at) => known[at] ?? freshNumber()));
  return (
    <Page>
      <PageHeader
        title={t('paperTitle')}
        about={t('paperAbout')}
        {...(may('gate.log.read') && { back: { text: t('backToLog'), path: gatePaths.log } })}
        actions={
          <>
            <Select
              aria-label={t('sheetCount')}
              value={numbers.length}
              options={COUNTS.map((count) => ({ value: count, label: t('sheets', { count }) }))}
              onChange={setCount}
            />
            {may('gate.paper.key') && (
              <Link to={gatePaths.paperKey}>
                <Button>{t('keyIn')}</Button>
              </Link>
            )}
            <Button type="primary" onClick={() => globalThis.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      {numbers.map((number) => (
        <BlankSheet key={number} number={number} />
      ))}
    </Page>
  );
}

/** Rows that a gloved hand can fill on one side of A4. */
function BlankSheet({ number }: { readonly number: string }) {
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
    <article className="ms-paper ms-print" lang="zh">
      <h2>{t('paperTitle')}</h2>
      <p className="ms-paper-head">
        <span>
          {t('community')}：{current?.name}
        </span>
        <span>{t('gate')}：</span>
        <span>{t('sheetDay')}：</span>
        <span>{t('sheetGuard')}：</span>
        <span className="ms-paper-code">
          <span>
            {t('sheetNo')}
            <br />
            <strong>{number}</strong>
          </span>
          <CodePicture text={number} label={number} />
        </span>
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
          {Array.from({ length: PRINTED_LINES }, (_, at) => (
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
  );
}
