/** Addresses of forms that a level sends down. */
export const sentFormPaths = {
  /** What waits in a community. */
  waiting: '/form-tasks',
  one: (id: string) => `/form-tasks/${id}`,
  /** What a level has sent down. */
  below: '/forms-sent',
  belowOne: (id: string) => `/forms-sent/${id}`,
} as const;

/** The cache name under which forms sent down are read. */
export const SENT_FORMS = 'sentForms';
export const SENT_FORM_TOPICS: readonly string[] = [SENT_FORMS];
/** Facts after which they are read again by themselves. */
export const SENT_FORM_FACTS: readonly string[] = ['formSent', 'formReplied', 'formSentBack', 'formWithdrawn'];
