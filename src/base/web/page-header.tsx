import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The head of a page: its name, one line about it, and its actions, the one primary action last. */
export function PageHeader(props: {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  readonly back?: { readonly text: string; readonly path: string };
  readonly actions?: ReactNode;
}) {
  return (
    <header className="ms-page-header">
      <div className="ms-page-header-words">
        {props.back && (
          <Link className="ms-page-header-back" to={props.back.path}>
            ‹ {props.back.text}
          </Link>
        )}
        <h1>{props.title}</h1>
        {props.about === undefined || <p className="ms-soft">{props.about}</p>}
      </div>
      {props.actions === undefined || <div className="ms-page-header-actions">{props.actions}</div>}
    </header>
  );
}

/** The body of a page: margins and greatest width. */
export function Page(props: { readonly children: ReactNode }) {
  return <div className="ms-page">{props.children}</div>;
}
