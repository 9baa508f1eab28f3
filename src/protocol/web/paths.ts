import { generatePath } from 'react-router';

/** Addresses of this room's pages. */
export const protocolPaths = {
  list: '/protocols',
  one: '/protocols/:packId',
  compare: '/protocols/compare',
  publish: '/protocols/publish',
} as const;

/** The page of one edition; the version only where it is not the newest. */
export function protocolPath(packId: string, version?: number): string {
  const path = generatePath(protocolPaths.one, { packId });
  return version === undefined ? path : `${path}?version=${String(version)}`;
}
