import { z } from 'zod';
import { FormDefinition } from './form.ts';

/** A form of one's own as phones keep it (part `forms`): `key:version`, the definition as JSON. */
export const FormSnapshotRow = z.tuple([z.string(), z.string()]);
export type FormSnapshotRow = z.infer<typeof FormSnapshotRow>;

/** The row of a form. */
export function snapshotRowOf(form: FormDefinition): FormSnapshotRow {
  return [`${form.id}:${form.version}`, JSON.stringify(form)];
}

/**
 * Finds a form among those a phone keeps: the version that is asked for, else the newest. Undefined when the phone has none of them.
 */
export function findSnapshotForm(
  rows: readonly FormSnapshotRow[],
  of: { readonly key: string; readonly version?: number | undefined },
): FormDefinition | undefined {
  const own = rows
    .map(([name, json]) => ({ key: name.split(':')[0], version: Number(name.split(':')[1]), json }))
    .filter(({ key }) => key === of.key)
    .sort((a, b) => b.version - a.version);
  const row = own.find(({ version }) => version === of.version) ?? own[0];
  if (!row) return undefined;
  const parsed = FormDefinition.safeParse(JSON.parse(row.json));
  return parsed.success ? parsed.data : undefined;
}
