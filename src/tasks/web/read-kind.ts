import { z } from 'zod';
import type { WorkKind } from '../domain/work-kind.ts';

const text = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() });

/** A kind of work as it comes over the line. */
export const WorkKindShape: z.ZodType<WorkKind> = z.object({
  kind: z.string(),
  name: text,
  icon: z.string().exactOptional(),
  script: text.exactOptional(),
  formKey: z.string().exactOptional(),
  channel: z.enum(['phone', 'door', 'any']),
  outcomes: z.array(
    z.object({ code: z.string(), text, isSuccess: z.boolean(), withoutForm: z.boolean().exactOptional() }),
  ),
  failuresBeforeDoor: z.number().exactOptional(),
  failuresBeforeSlip: z.number().exactOptional(),
  retryAfterMinutes: z.number().exactOptional(),
  escalation: z.array(z.object({ afterMinutes: z.number(), to: z.enum(['assignee', 'director', 'subdistrict']) })),
});

/** A kind from its row of the snapshot; nothing for one that this program cannot read. */
export function readKind(kind: string, json: string): readonly (readonly [string, WorkKind])[] {
  try {
    const read = WorkKindShape.safeParse(JSON.parse(json));
    return read.success ? [[kind, read.data]] : [];
  } catch {
    return [];
  }
}
