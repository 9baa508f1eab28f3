import { z } from 'zod';

/** The cache name under which self-registrations, hints and posters are read. */
export const REPORTS = 'residentReports';
export const REPORT_TOPICS: readonly string[] = [REPORTS];

/** A row of `GET /api/self-registrations`. */
export const RegistrationLine = z.object({
  registrationId: z.string(),
  communityId: z.number(),
  phoneMasked: z.string().nullable(),
  told: z.object({ name: z.string(), address: z.string() }),
  answers: z.record(z.string(), z.unknown()),
  candidates: z.array(
    z.object({ personId: z.string(), name: z.string(), dwelling: z.string(), probability: z.number() }),
  ),
});

/** A row of `GET /api/hints`. */
export const HintLine = z.object({
  hintId: z.string(),
  communityId: z.number(),
  poster: z.string().nullable(),
  text: z.string(),
  door: z.string().nullable(),
  state: z.enum(['open', 'asked', 'dropped']),
});

/** `GET /api/posters` */
export const PostersReply = z.object({ rows: z.array(z.object({ posterId: z.string(), name: z.string() })) });
