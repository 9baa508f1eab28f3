import type { WordPlace } from '../../documents/domain/word-place.ts';
import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import { unknownPlaces } from './template-check.ts';
import type { SaveReportTemplate, UseReportTemplate } from './template-inputs.ts';
import type { WordsKind } from './words-document.ts';

/** What happens to templates of reports. */
export type TemplateFact =
  | {
      readonly type: 'reportTemplateSaved';
      readonly kind: WordsKind;
      readonly version: number;
      readonly fileName: string;
    }
  | { readonly type: 'reportTemplateUsed'; readonly kind: WordsKind; readonly version: number | null };
export type TemplateFactOf<Type extends TemplateFact['type']> = Extract<TemplateFact, { readonly type: Type }>;

/** As large as the database takes one. */
const MOST_BYTES = 5_000_000;
/** More names than these help nobody; the rest come to light with the next attempt. */
const MOST_NAMED = 12;

/**
 * Keeps a template as the next version and uses it from now on. A report must not go up with a gap in it, so a place that no report can
 * fill is refused by name. Refuses: fileMissing, reportTemplateLarge, reportTemplatePlaces, reportTemplateEmpty.
 */
export function decideSaveTemplate(
  state: {
    readonly byteSize: number | undefined;
    readonly places: readonly WordPlace[];
    /** 0 when there is none yet. */
    readonly newest: number;
  },
  { kind, fileName }: SaveReportTemplate,
): Decision<TemplateFactOf<'reportTemplateSaved'>> {
  if (state.byteSize === undefined) return refuse('fileMissing');
  if (state.byteSize > MOST_BYTES) return refuse('reportTemplateLarge', { most: MOST_BYTES / 1_000_000 });
  if (state.places.length === 0) return refuse('reportTemplateEmpty');
  const unknown = unknownPlaces(state.places);
  if (unknown.length > 0)
    return refuse('reportTemplatePlaces', { places: unknown.slice(0, MOST_NAMED).join(' '), count: unknown.length });
  return { facts: [{ type: 'reportTemplateSaved', kind, version: state.newest + 1, fileName }] };
}

/** Goes back to an earlier version, or to the product's own. Refuses: reportTemplateUnknown. */
export function decideUseTemplate(
  state: { readonly versions: readonly number[] },
  { kind, version }: UseReportTemplate,
): Decision<TemplateFactOf<'reportTemplateUsed'>> {
  if (version !== null && !state.versions.includes(version)) return refuse('reportTemplateUnknown');
  return { facts: [{ type: 'reportTemplateUsed', kind, version }] };
}
