import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ListTable, type Column } from './list-table.tsx';
import { drawn } from './testing.ts';

interface Row {
  id: string;
  name: string;
  hours: number;
}

const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', sort: true, cell: (row) => row.name },
  { key: 'hours', label: 'Hours', sort: true, numeric: true, cell: (row) => row.hours },
];
const rows = [
  { id: '1', name: 'Mo', hours: 4 },
  { id: '2', name: 'Mia', hours: 2 },
];
const list = (given: Partial<Parameters<typeof ListTable<Row>>[0]> = {}) =>
  createElement(ListTable<Row>, {
    caption: 'People',
    columns,
    rows,
    rowKey: (row) => row.id,
    search: { label: 'Name' },
    empty: 'Nobody yet.',
    ...given,
  });

describe('a list', () => {
  it('says what it is of, and each cell under which heading', async () => {
    const html = await drawn(list());
    expect(html).toContain('>People</caption>');
    expect(html).toContain('<td data-label="Name">Mo</td>');
    expect(html).toContain('<td data-label="Hours" data-numeric="">4</td>');
  });

  it('turns its order round through its address, and keeps the search', async () => {
    const html = await drawn(list(), { url: '/people?sort=name&search=m&after=mark' });
    expect(html).toContain('<th scope="col" aria-sort="ascending">');
    expect(html).toContain('href="/people?sort=-name&amp;search=m"');
    expect(html).toContain('href="/people?sort=hours&amp;search=m"');
  });

  it('searches from its first page and keeps the order', async () => {
    const html = await drawn(list(), { url: '/people?sort=name&after=mark' });
    const form = /<form.*<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('method="get"');
    expect(form).toContain('name="sort" value="name"');
    expect(form).not.toContain('name="after"');
  });

  it('leads to the next page and back to the first', async () => {
    const html = await drawn(list({ next: 'further', total: 70 }), { url: '/people?after=mark' });
    expect(html).toContain('href="/people?after=further"');
    expect(html).toMatch(/href="\/people\??"[^>]*>First page/);
    expect(html).toContain('70 in all');
  });

  it('teaches while it is empty, and says so when a search found nothing', async () => {
    expect(await drawn(list({ rows: [] }))).toContain('Nobody yet.');
    const sought = await drawn(list({ rows: [] }), { url: '/people?search=zz' });
    expect(sought).toContain('Nothing here fits “zz”.');
    expect(sought).toContain('Show all');
  });
});
