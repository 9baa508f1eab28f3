import type { FormDefinition } from './form.ts';
import { contactHistory } from './forms/contact-history.ts';
import { dailyHealth } from './forms/daily-health.ts';
import { delivery } from './forms/delivery.ts';
import { doorOpening } from './forms/door-opening.ts';
import { householdSurvey } from './forms/household-survey.ts';
import { orderCheck } from './forms/order-check.ts';
import { sample } from './forms/sample.ts';
import { selfRegistration } from './forms/self-registration.ts';
import { siteAssessment } from './forms/site-assessment.ts';
import { symptomTriage } from './forms/symptom-triage.ts';
import { symptoms } from './forms/symptoms.ts';
import { travelHistory } from './forms/travel-history.ts';

const inOrder: readonly FormDefinition[] = [
  householdSurvey,
  dailyHealth,
  symptoms,
  symptomTriage,
  travelHistory,
  contactHistory,
  selfRegistration,
  orderCheck,
  siteAssessment,
  delivery,
  doorOpening,
  sample,
];

/** The forms that come with the product, by id, in the order in which they are offered. */
export const readyForms: ReadonlyMap<string, FormDefinition> = new Map(inOrder.map((form) => [form.id, form]));
