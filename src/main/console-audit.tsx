import { accessActNames, type ActNames } from '../access/domain/act-names.ts';
import { AuditPage } from '../access/web/audit-page.tsx';

/** What the acts and looks of every room are called in the trail. */
const actNames: ActNames = { ...accessActNames };

/** The trail, with the names of every room's acts. */
export function ConsoleAudit() {
  return <AuditPage names={actNames} />;
}
