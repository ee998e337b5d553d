import type { Column } from '../model/column.ts';
import type { NameFinder } from './find-names.ts';

/** Names of columns that hold people, as tools and tables write them. */
const ROLE =
  /(?:^|[\s._-])(?:annotators?|users?|workers?|reviewers?|authors?|raters?|labell?ers?|experts?|assignees?|owners?|logins?|e-?mails?|(?:completed|created|updated|reviewed|assigned|submitted|labell?ed|annotated)[\s._-]?(?:by|to))(?:[\s._-]?(?:id|ids|name|names|e-?mail|login))?$/i;

/** Whether a column says by its name that it holds people. */
export const isPersonalName = (name: string): boolean => ROLE.test(name);

/**
 * Whether a column of words is about people: by its name, because each row repeats its own person, or because most of its
 * values can be nothing but names. That some value equals somebody's id is no sign.
 */
export function isAboutPeople(
  name: string,
  column: Extract<Column, { readonly type: 'term' }>,
  finder: NameFinder,
  personOfRow: ((row: number) => ReadonlySet<string>) | null,
): boolean {
  if (isPersonalName(name)) return true;
  const { data, terms } = column;
  if (personOfRow && repeatsPerson(data, terms, personOfRow)) return true;
  const used = terms.filter((term) => term !== '');
  const named = used.filter((term) => {
    const whole = finder.whole(term);
    return whole?.isPerson === true && whole.sureness === 'distinct';
  });
  return used.length > 0 && named.length * 2 > used.length;
}

function repeatsPerson(
  data: Int32Array,
  terms: readonly string[],
  personOfRow: (row: number) => ReadonlySet<string>,
): boolean {
  let rows = 0;
  for (let row = 0; row < data.length; row++) {
    const term = terms[data[row]!];
    if (term === undefined) continue;
    if (!personOfRow(row).has(term)) return false;
    rows++;
  }
  return rows > 1 && terms.length > 1;
}
