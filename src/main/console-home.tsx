import { FirstRun } from '../base/web/first-run.tsx';

/** The first page after signing in. */
export function ConsoleHome() {
  return <FirstRun paths={{ imports: '/imports', grids: '/grids', accounts: '/accounts', people: '/people' }} />;
}
