/** What an import fills, and what lists of a whole community are read from. */
export const REGISTER_TABLES = [
  ...['estate', 'building', 'unit', 'dwelling', 'household', 'residency', 'grid', 'grid_worker'],
  ...['person', 'person_identity', 'person_phone', 'person_tag', 'person_search', 'vehicle'],
] as const;

/** What an import adds rows to, before it changes any. */
export const IMPORT_TABLES = [
  ...['estate', 'estate_alias', 'building', 'unit', 'dwelling', 'household', 'residency'],
  ...['person', 'identity', 'person_identity', 'person_phone', 'person_tag', 'vehicle'],
] as const;
