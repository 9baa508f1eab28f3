import { accessProblems } from '../access/domain/problems.ts';
import type { ProblemRegistry } from '../base/domain/problem.ts';
import { baseProblems } from '../base/domain/base-problems.ts';
import { formsProblems } from '../forms/domain/problems.ts';
import { documentsProblems } from '../documents/domain/problems.ts';
import { gateProblems } from '../gate/domain/problems.ts';
import { sensorProblems } from '../sensors/domain/problems.ts';
import { isolationProblems } from '../isolation/domain/problems.ts';
import { protocolProblems } from '../protocol/domain/problems.ts';
import { messagingProblems } from '../messaging/domain/problems.ts';
import { linkProblems } from '../messaging/domain/link-problems.ts';
import { closingProblems } from '../closing/domain/problems.ts';
import { planProblems } from '../overview/domain/problems.ts';
import { placeProblems } from '../register/domain/place-problems.ts';
import { peopleProblems } from '../register/domain/problems.ts';
import { importRefusals } from '../register/domain/register-import-problems.ts';
import { fillProblems } from '../reporting/domain/fill-problems.ts';
import { inboxProblems } from '../reporting/domain/inbox-problems.ts';
import { reportingProblems } from '../reporting/domain/problems.ts';
import { sentFormProblems } from '../reporting/domain/sent-form-problems.ts';
import { templateProblems } from '../reporting/domain/template-problems.ts';
import { pushProblems } from '../screening/domain/push-problems.ts';
import { screeningProblems } from '../screening/domain/problems.ts';
import { referralProblems } from '../tasks/domain/referral-problems.ts';
import { sheetsProblems } from '../sheets/domain/problems.ts';
import { tasksProblems } from '../tasks/domain/problems.ts';

/** Every refusal and error code of the product with its words. */
export const problems: ProblemRegistry = {
  ...baseProblems,
  ...accessProblems,
  ...sheetsProblems,
  ...formsProblems,
  ...importRefusals,
  ...peopleProblems,
  ...placeProblems,
  ...gateProblems,
  ...reportingProblems,
  ...planProblems,
  ...closingProblems,
  ...fillProblems,
  ...sentFormProblems,
  ...templateProblems,
  ...inboxProblems,
  ...protocolProblems,
  ...reportingProblems,
  ...tasksProblems,
  ...isolationProblems,
  ...sensorProblems,
  ...documentsProblems,
  ...linkProblems,
  ...messagingProblems,
  ...screeningProblems,
  ...pushProblems,
  ...referralProblems,
};
