/** What the matrix shows. Empty strings mean "any"; the same names stand in the address. */
export interface MatrixFilter {
  show: 'all' | 'strong' | 'thin';
  part: string;
  company: string;
  tag: string;
}

/** What a filter asks of a column: the ids of its legend. */
export interface FilterColumn {
  part: string;
  company: string;
  tags: string[];
}

const shows: readonly string[] = ['all', 'strong', 'thin'] satisfies MatrixFilter['show'][];
const isShow = (value: string): value is MatrixFilter['show'] => shows.includes(value);

/** Reads a filter from the query part of an address; what it does not know counts as "any". */
export function parseFilter(query: URLSearchParams): MatrixFilter {
  const show = query.get('show') ?? '';
  return {
    show: isShow(show) ? show : 'all',
    part: query.get('part') ?? '',
    company: query.get('company') ?? '',
    tag: query.get('tag') ?? '',
  };
}

/** The query part of the address for a filter, without what is left at "any": `?show=thin&part=people`, or nothing. */
export function toQuery(filter: MatrixFilter): string {
  const query = new URLSearchParams();
  if (filter.show !== 'all') query.set('show', filter.show);
  for (const key of ['part', 'company', 'tag'] as const) if (filter[key]) query.set(key, filter[key]);
  return query.size > 0 ? `?${query}` : '';
}

export const isColumnShown = (column: FilterColumn, filter: MatrixFilter): boolean =>
  (filter.part === '' || column.part === filter.part) &&
  (filter.company === '' || column.company === filter.company) &&
  (filter.tag === '' || column.tags.includes(filter.tag));

/** Which of the shown columns is the first of its part. */
export const partStarts = (columns: FilterColumn[], shown: boolean[]): boolean[] =>
  columns.map(
    ({ part }, index) =>
      shown[index] === true && columns.findIndex((one, at) => shown[at] && one.part === part) === index,
  );

/** Thin rows are those that rest on one strong story or none. */
export const isRowShown = (gap: string, filter: MatrixFilter): boolean =>
  filter.show !== 'thin' || gap !== 'none';

/** A cell counts as a match when its fit is asked for. */
export const isFitShown = (fit: string, filter: MatrixFilter): boolean =>
  fit === 'strong' || (fit === 'workable' && filter.show !== 'strong');
