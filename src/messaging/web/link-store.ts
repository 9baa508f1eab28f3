import { z } from 'zod';
import { Answers } from '../../forms/domain/answer.ts';

/** What was filled in and not sent yet. */
const Draft = z.object({ action: z.string(), answers: Answers });
export type Draft = z.infer<typeof Draft>;

/** What was sent off and may not have arrived: the same until it has, so that it counts once. */
const Outgoing = z.object({
  action: z.string(),
  opening: z.string(),
  commandId: z.string(),
  subjectId: z.string(),
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  answers: Answers,
});
export type Outgoing = z.infer<typeof Outgoing>;

/** A browser may forbid keeping, or be full: then the page works as long as it is open. */
function read<Kept>(key: string, shape: z.ZodType<Kept>): Kept | undefined {
  try {
    const text = localStorage.getItem(key);
    const parsed = text === null ? undefined : shape.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above: what is on the screen is still there.
  }
}

/** The memory of one link on this phone. The link itself is the name, cut: whoever reads it here could read the address too. */
export function linkStore(token: string) {
  const key = (part: string): string => `menshen-link-${token.slice(-16)}-${part}`;
  return {
    page: () => read(key('page'), z.unknown()),
    keepPage: (page: unknown) => write(key('page'), page),
    draft: () => read(key('draft'), Draft),
    keepDraft: (draft: Draft | undefined) => write(key('draft'), draft),
    outgoing: () => read(key('out'), Outgoing),
    keepOutgoing: (outgoing: Outgoing | undefined) => write(key('out'), outgoing),
  };
}
export type LinkStore = ReturnType<typeof linkStore>;
