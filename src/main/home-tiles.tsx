import { Link } from 'react-router';
import { pagesFor } from '../base/web/pages.ts';
import { useLocale } from '../base/web/preferences.tsx';
import { useMay } from '../base/web/session.tsx';
import { gatePages } from './console-gate-pages.tsx';
import { isolationPages } from './console-isolation-pages.tsx';
import { officePages } from './console-office-pages.tsx';
import { pushPages } from './console-push-pages.tsx';
import { screeningPages } from './console-screening-pages.tsx';
import { sensorPages } from './console-sensor-pages.tsx';
import { workPages } from './console-work-pages.tsx';
import './home-tiles.css';

const PAGES = [
  ...workPages,
  ...pushPages,
  ...screeningPages,
  ...isolationPages,
  ...sensorPages,
  ...gatePages,
  ...officePages,
];

/** For those who see no figures on the first page: their own pages, one click away. */
export function HomeTiles() {
  const locale = useLocale();
  const may = useMay();
  return (
    <ul className="ms-home-tiles">
      {pagesFor(PAGES, may).map(({ path, menu }) =>
        menu ? (
          <li key={path}>
            <Link to={path}>
              <menu.icon />
              {menu.text[locale]}
            </Link>
          </li>
        ) : undefined,
      )}
    </ul>
  );
}
