import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { z } from 'zod';
import type { WordPlace } from '../domain/word-place.ts';
import { checkWordTemplate } from './word.ts';

/** As much of the library's own description of a piece of text as is looked at. */
interface Piece {
  readonly type: string;
  readonly value?: string | undefined;
  readonly module?: string | undefined;
  readonly subparsed?: readonly Piece[] | undefined;
}
const Piece: z.ZodType<Piece> = z.object({
  type: z.string(),
  value: z.string().optional().catch(undefined),
  module: z.string().optional(),
  subparsed: z.lazy(() => z.array(Piece)).optional(),
});
/** What the library tells its modules when it has read one file of the archive. */
const Told = z.object({ inspect: z.object({ postparsed: z.array(Piece) }) });

/** Every place of a template, in headers and footers too, with what stands inside its loops. Throws as `fillWord`. */
export function readWordPlaces(template: Uint8Array): readonly WordPlace[] {
  checkWordTemplate(template);
  const places: WordPlace[] = [];
  const listener = {
    name: 'menshen-places',
    set(told: unknown) {
      const found = Told.safeParse(told);
      if (found.success) places.push(...placesOf(found.data.inspect.postparsed));
    },
  };
  new Docxtemplater(new PizZip(template), { paragraphLoop: true, errorLogging: false, modules: [listener] });
  return places;
}

function placesOf(pieces: readonly Piece[]): readonly WordPlace[] {
  return pieces.flatMap(({ type, value = '', module, subparsed }): readonly WordPlace[] => {
    if (type !== 'placeholder') return [];
    const kind = module === undefined ? 'place' : module === 'loop' ? 'loop' : 'other';
    return [{ name: value, kind, inside: placesOf(subparsed ?? []) }];
  });
}
