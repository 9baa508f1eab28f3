import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { groupNames, INDICATOR_GROUPS, type Indicator, type IndicatorGroup } from '../domain/indicator.ts';
import { INDICATORS } from '../domain/indicators.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { PutFigure } from './put-figure.tsx';
import { reportPaths } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';

/** The sheet: figures by chapter, the day before beside them; each figure opens its list. */
export function DailySheet({ sheet, mode }: { readonly sheet: DaySheetView; readonly mode: 'own' | 'below' }) {
  const t = useTexts(reportTexts);
  const may = useMay();
  const [putting, setPutting] = useState<Indicator>();
  const newest = sheet.versions.at(-1);
  const canPut = mode === 'own' && newest?.state === 'draft' && may('reporting.sign');
  const hasMoved =
    sheet.sheet !== null && INDICATORS.some(({ code }) => sheet.live[code] !== sheet.sheet?.computed[code]);
  return (
    <section className="ms-panel ms-sheet" aria-label={t('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            <th scope="col" className="ms-end">
              {t('today')}
            </th>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="ms-end">
              {t('yesterday')}
            </th>
            <th scope="col" className="ms-end">
              {t('change')}
            </th>
            {hasMoved && (
              <th scope="col" className="ms-end">
                {t('live')}
              </th>
            )}
            <th scope="col">{t('note')}</th>
            {canPut && <th scope="col" className="ms-no-print" />}
          </tr>
        </thead>
        {INDICATOR_GROUPS.map((group) => (
          <Chapter key={group} {...{ group, sheet, mode, hasMoved }} {...(canPut && { onPut: setPutting })} />
        ))}
      </table>
      {putting && newest && (
        <PutFigure indicator={putting} sheet={sheet} reportId={newest.reportId} onDone={() => setPutting(undefined)} />
      )}
    </section>
  );
}

interface RowProps {
  readonly sheet: DaySheetView;
  readonly mode: 'own' | 'below';
  readonly hasMoved: boolean;
  readonly onPut?: (indicator: Indicator) => void;
}

function Chapter({ group, ...props }: RowProps & { readonly group: IndicatorGroup }) {
  const locale = useLocale();
  return (
    <tbody>
      <tr className="ms-sheet-group">
        <th colSpan={8} scope="colgroup">
          {groupNames[group][locale]}
        </th>
      </tr>
      {INDICATORS.filter((indicator) => indicator.group === group).map((indicator) => (
        <Line key={indicator.code} indicator={indicator} {...props} />
      ))}
    </tbody>
  );
}

function Line({ indicator, sheet, mode, hasMoved, onPut }: RowProps & { readonly indicator: Indicator }) {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const { code, name, definition, unit, operation } = indicator;
  const value = (sheet.sheet?.stands ?? sheet.live)[code] ?? 0;
  const before = sheet.yesterday?.figures[code];
  const isUsed = sheet.used.some((used) => used === operation) || value > 0;
  return (
    <tr data-zero={value === 0 ? 'zero' : undefined}>
      <th scope="row" title={definition[locale]}>
        {name[locale]}
      </th>
      <td className="ms-sheet-figure">
        {mode === 'own' ? (
          <Link to={reportPaths.behind({ code, day: sheet.day })}>{formatCount(value)}</Link>
        ) : (
          formatCount(value)
        )}
      </td>
      <td className="ms-soft">{unit[locale]}</td>
      <td className="ms-end">{before === undefined ? '' : formatCount(before)}</td>
      <td className="ms-end ms-soft">{before === undefined ? '' : changeText(value - before)}</td>
      {hasMoved && <td className="ms-end ms-soft">{formatCount(sheet.live[code] ?? 0)}</td>}
      <td className="ms-sheet-note">
        <Note indicator={indicator} sheet={sheet} />
        {!isUsed && <span className="ms-soft">{t('unused')}</span>}
      </td>
      {onPut && (
        <td className="ms-no-print">
          <Button type="link" size="small" aria-label={`${t('put')} ${name[locale]}`} onClick={() => onPut(indicator)}>
            {t('put')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** What was put by hand instead of what was counted. */
function Note({ indicator, sheet }: { readonly indicator: Indicator; readonly sheet: DaySheetView }) {
  const t = useTexts(reportTexts);
  const newest = sheet.versions.at(-1);
  const line = sheet.overrides.findLast(
    ({ indicator: code, reportId }) => code === indicator.code && reportId === newest?.reportId,
  );
  if (line?.value == null) return undefined;
  const { by, reason, value } = line;
  return <>{t('byHand', { computed: line.computed ?? 0, value, by, reason })}</>;
}

function changeText(change: number): string {
  if (change === 0) return '—';
  return change > 0 ? `+${formatCount(change)}` : `−${formatCount(-change)}`;
}
