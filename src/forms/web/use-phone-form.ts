import { useMemo } from 'react';
import { useSnapshotPart } from '../../base/web/offline/hooks.ts';
import type { FormDefinition } from '../domain/form.ts';
import { findSnapshotForm, FormSnapshotRow } from '../domain/form-snapshot.ts';
import { readyForms } from '../domain/ready-forms.ts';

/** A form on a phone without a network: a ready one, or one of the community's own that the phone keeps. */
export function usePhoneForm(of: {
  readonly key: string | undefined;
  readonly version?: number | undefined;
}): FormDefinition | undefined {
  const rows = useSnapshotPart('forms', FormSnapshotRow);
  const { key, version } = of;
  return useMemo(
    () => (key === undefined ? undefined : (readyForms.get(key) ?? findSnapshotForm(rows, { key, version }))),
    [rows, key, version],
  );
}
