import { AuditPage } from '../access/web/audit-page.tsx';
import { actNames, subjectNames } from './act-names.ts';

/** The trail, with the names of every room's acts. */
export function ConsoleAudit() {
  return <AuditPage names={actNames} subjects={subjectNames} />;
}
