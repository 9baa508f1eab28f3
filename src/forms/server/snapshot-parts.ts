import type { SnapshotPart } from '../../base/server/snapshot.ts';
import { snapshotRowOf } from '../domain/form-snapshot.ts';
import { phoneVersions } from './form-queries.ts';

const VERSIONS_EACH = 5;

const forms: SnapshotPart = {
  name: 'forms',
  buckets: 4,
  permission: 'forms.read',
  ignores: /^(?!form)/,
  async read({ tx, communityId }) {
    return (await phoneVersions(tx, { communityId, versionsEach: VERSIONS_EACH })).map(snapshotRowOf);
  },
};

/** What phones keep of forms: the community's own; the ready ones are part of the program. */
export const formSnapshotParts: readonly SnapshotPart[] = [forms];
