import type { WordPlace } from '../../documents/domain/word-place.ts';
import { fieldsByName, TEMPLATE_FIELDS, type TemplateField } from './template-fields.ts';

const EVERYWHERE = fieldsByName(TEMPLATE_FIELDS);

/**
 * The places of a template that no report can fill, as they are written, each once: names that do not exist, fields of a list outside of
 * it, and lists or chapters that are not opened and closed around something.
 */
export function unknownPlaces(places: readonly WordPlace[]): readonly string[] {
  return [...new Set(unknownIn(places, [EVERYWHERE]))];
}

function unknownIn(
  places: readonly WordPlace[],
  scopes: readonly ReadonlyMap<string, TemplateField>[],
): readonly string[] {
  return places.flatMap(({ name, kind, inside }): readonly string[] => {
    const field = scopes.map((scope) => scope.get(name)).find((found) => found !== undefined);
    const isSection = field?.holds === 'list' || field?.holds === 'chapter';
    if (!field || kind === 'other' || (kind === 'place' && isSection)) return [`{${name}}`];
    return unknownIn(inside, field.fields ? [fieldsByName(field.fields), ...scopes] : scopes);
  });
}
