import { z } from 'zod';
import { ASSESSMENT_POINTS, IssueOrders } from '../domain/order-inputs.ts';

/** What the window shows, made into the command: orders for everybody who is ticked, the community's telephone as a party. */
export const IssueForm = z
  .object({
    people: z.array(z.object({ orderId: z.string(), personId: z.string(), isFirst: z.boolean() })),
    communityName: z.string(),
    packId: z.string(),
    packVersion: z.number(),
    measure: z.string(),
    anchorKind: z.string(),
    anchorDay: z.string(),
    anchorEvidence: z.string().optional(),
    startedOn: z.string(),
    place: z.string(),
    placeName: z.string().optional(),
    reasonCode: z.string(),
    reasonNote: z.string().optional(),
    sourceKind: z.string(),
    communityPhone: z.string().optional(),
    fit: z.array(z.string()).optional(),
  })
  .transform(({ people, measure, reasonCode, sourceKind, communityName, communityPhone, fit, ...shared }, context) => {
    const wanted = {
      ...shared,
      orders: people.map(({ orderId, personId, isFirst }) => ({
        ...{ orderId, personId, measure, reasonCode },
        sourceKind: isFirst ? sourceKind : 'cohabitant',
      })),
      parties: [{ role: 'community', name: communityName, phone: communityPhone }],
      ...(shared.place === 'home' && fit !== undefined
        ? { assessment: { points: Object.fromEntries(ASSESSMENT_POINTS.map((point) => [point, fit.includes(point)])) } }
        : {}),
    };
    const parsed = IssueOrders.safeParse(wanted);
    if (parsed.success) return parsed.data;
    for (const { message, path } of parsed.error.issues)
      context.addIssue({ code: 'custom', message, path: path[0] === 'parties' ? ['communityPhone'] : [...path] });
    return z.NEVER;
  });
