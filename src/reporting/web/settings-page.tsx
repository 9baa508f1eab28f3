import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { ReportTemplates } from './report-templates.tsx';
import { ReportTimes } from './report-times.tsx';
import { Robots } from './robots.tsx';
import { settingsTexts } from './settings-texts.ts';
import '../../base/web/panel.css';
import './fill.css';
import './reports.css';

/** When daily sheets are made and due, which groups are told, and by which Word files reports are written. */
export function ReportSettingsPage() {
  const t = useTexts(settingsTexts);
  const may = useMay();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <div className="ms-report-settings">
        {may('reporting.area.read') && <ReportTimes />}
        {may('messaging.manage') && <Robots />}
        {may('reporting.template') && <ReportTemplates />}
      </div>
    </Page>
  );
}
