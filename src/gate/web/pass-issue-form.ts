import { z } from 'zod';
import { IssuePasses } from '../domain/pass-inputs.ts';

/** How the form names whom passes are for. */
export type IssueScope = 'everybody' | 'estates' | 'buildings' | 'units' | 'person';

const Shown = z.looseObject({
  scope: z.enum(['everybody', 'estates', 'buildings', 'units', 'person']),
  /** Each estate as the ids of its buildings, parted by commas. */
  estates: z.array(z.string()).default([]),
  buildings: z.array(z.string()).default([]),
  units: z.array(z.string()).default([]),
  personIds: z.array(z.string()).default([]),
});

/** The form as the command wants it. What was chosen in another scope before does not count. */
export const IssueForm: z.ZodType<IssuePasses> = z.preprocess((input) => {
  const shown = Shown.safeParse(input);
  if (!shown.success) return input;
  const { scope, estates, buildings, units, personIds, ...rest } = shown.data;
  const who = {
    everybody: { everybody: true },
    estates: { buildingIds: estates.flatMap((ids) => ids.split(',')).filter((id) => id !== '') },
    buildings: { buildingIds: buildings },
    units: { unitIds: units },
    person: { personIds },
  }[scope];
  return { ...rest, who };
}, IssuePasses);
