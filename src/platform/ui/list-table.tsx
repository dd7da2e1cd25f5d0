import type { ReactNode } from 'react';
import { Form, Link, useSearchParams } from 'react-router';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import buttons from './button.module.css';
import fields from './fields.module.css';
import styles from './list-table.module.css';

export interface Column<Row> {
  /** Also what the list is sorted by, as the query knows it. */
  key: string;
  label: string;
  sort?: boolean;
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

interface ListTableProps<Row> {
  /** Says what the rows are; read out before them. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The mark of the next page. */
  next?: string | null;
  search?: { label: string };
  /** What stands where nothing is yet. */
  empty?: ReactNode;
  /** Of all pages. */
  total?: number;
}

/**
 * A list that pages, sorts and searches through its address, so that it works without JavaScript
 * and can be sent to somebody. On a phone each row is a card.
 */
export function ListTable<Row>({ caption, columns, rows, rowKey, next, search, empty, total }: ListTableProps<Row>) {
  const say = useSay();
  const [params] = useSearchParams();
  const sought = params.get('search') ?? '';
  const nothing = sought ? <p className={styles.nothing}>{say(uiWords, 'list.nothing', { search: sought })}</p> : empty;
  return (
    <div className={styles.list}>
      {search && (rows.length > 0 || sought) ? <SearchForm label={search.label} params={params} /> : null}
      {rows.length === 0 ? nothing : <Rows caption={caption} columns={columns} rows={rows} rowKey={rowKey} params={params} />}
      <Foot params={params} next={next} total={total} />
    </div>
  );
}

/** With more columns than this a table is set smaller. */
const wideFrom = 6;

/** The address with some of its fields changed; null takes one away. */
function withParams(params: URLSearchParams, changes: Record<string, string | null>): string {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return `?${changed}`;
}

function SearchForm({ label, params }: { label: string; params: URLSearchParams }) {
  const say = useSay();
  const kept = [...params].filter(([name]) => name !== 'search' && name !== 'after');
  const sought = params.get('search') ?? '';
  return (
    <search>
      <Form method="get" className={styles.search}>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          key={sought}
          className={fields.input}
          type="search"
          name="search"
          aria-label={label}
          placeholder={label}
          defaultValue={sought}
        />
        <button className={buttons.button} data-tone="quiet" type="submit">
          {say(uiWords, 'list.find')}
        </button>
        {sought ? <Link to={withParams(params, { search: null, after: null })}>{say(uiWords, 'list.clear')}</Link> : null}
      </Form>
    </search>
  );
}

function Rows<Row>({
  caption,
  columns,
  rows,
  rowKey,
  params,
}: Pick<ListTableProps<Row>, 'caption' | 'columns' | 'rows' | 'rowKey'> & { params: URLSearchParams }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-wide={columns.length > wideFrom ? '' : undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} params={params} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, label, numeric, cell }) => (
                <td key={key} data-label={label} data-numeric={numeric ? '' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column, params }: { column: Column<Row>; params: URLSearchParams }) {
  const say = useSay();
  const { key, label, sort, numeric } = column;
  const sorted = params.get('sort');
  const way = sorted === key ? 'ascending' : sorted === `-${key}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={way} data-numeric={numeric ? '' : undefined}>
      {sort ? (
        <Link to={withParams(params, { sort: way === 'ascending' ? `-${key}` : key, after: null })} preventScrollReset>
          {label}
          {way ? <span aria-hidden="true">{way === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
          {way ? <span className="visually-hidden">, {say(uiWords, way === 'ascending' ? 'list.sort_up' : 'list.sort_down')}</span> : null}
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

function Foot({ params, next, total }: { params: URLSearchParams; next: string | null | undefined; total: number | undefined }) {
  const say = useSay();
  const beyondFirst = params.has('after');
  if (total === undefined && !next && !beyondFirst) return null;
  return (
    <div className={styles.foot}>
      {total === undefined ? <span /> : <span>{say(uiWords, 'list.total', { count: total })}</span>}
      {next || beyondFirst ? (
        <nav aria-label={say(uiWords, 'list.pages')}>
          {beyondFirst ? <Link to={withParams(params, { after: null })}>{say(uiWords, 'list.first')}</Link> : null}
          {next ? (
            <Link rel="next" to={withParams(params, { after: next })}>
              {say(uiWords, 'list.next')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
