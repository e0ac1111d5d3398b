import type { TableProblem } from '../../base/app-error.ts';
import { type Result, err, ok } from '../../base/result.ts';
import { isName } from '../../program/name-key.ts';
import type { RegisterEntry } from '../../program/registered.ts';
import type { ProgramRow } from '../../project/edits/register-edits.ts';
import { delimitedRow, delimitedTable, spreadsheetCell } from '../tables/delimited.ts';

/** Columns of a register as CSV; the last two are told, and not read. */
const columns = ['name', 'aliases', 'stopped', 'accepted', 'rejected'] as const;

/** Between the aliases of a program in their cell. */
const joint = '|';

/** The register as CSV after RFC 4180, without a byte order mark. */
export function registerCsv(register: readonly RegisterEntry[]): string {
  const rows = register.map(({ name, aliases, stopped, accepted, rejected }) => [
    spreadsheetCell(name),
    spreadsheetCell(aliases.join(joint)),
    stopped ? 'yes' : 'no',
    String(accepted),
    String(rejected),
  ]);
  return [columns, ...rows].map((cells) => `${delimitedRow(cells, ',')}\r\n`).join('');
}

/** Why a table is no register. */
export interface RegisterProblem {
  /** The line of the table, from 1. */
  readonly line: number;
  readonly kind: TableProblem;
  /** What stands there. */
  readonly found: string;
}

const yes = /^(?:yes|y|true|1|是|停用)$/iu;

/** The programs of a table whose first row names its columns: `name` (or 名称) is needed, `aliases` and `stopped` (别名, 停用) may stand beside. */
export function readRegisterCsv(text: string): Result<readonly ProgramRow[], RegisterProblem> {
  const table = delimitedTable(text.replace(/^\uFEFF/, ''), ',');
  if (!table.ok) return err({ line: table.error, kind: 'open-quote', found: '' });
  const [head, ...rows] = table.value;
  const titles = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const column = (...names: readonly string[]) =>
    titles.findIndex((title) => names.includes(title));
  const name = column('name', '名称', '项目');
  const aliases = column('aliases', '别名');
  const stopped = column('stopped', '停用');
  if (name === -1) return err({ line: 1, kind: 'no-name-column', found: titles.join(', ') });
  const programs: ProgramRow[] = [];
  for (const { line, cells } of rows) {
    const own = plain(cells[name]);
    if (own === '' && cells.every((cell) => cell === '')) continue;
    if (!isName(own)) return err({ line, kind: 'not-a-name', found: own });
    programs.push({
      name: own,
      aliases: plain(cells[aliases])
        .split(joint)
        .map((alias) => alias.trim())
        .filter(isName),
      stopped: yes.test(plain(cells[stopped])),
    });
  }
  return programs.length === 0 ? err({ line: 1, kind: 'empty', found: '' }) : ok(programs);
}

/** A cell without what keeps spreadsheets from taking it for a formula. */
function plain(cell: string | undefined): string {
  return (cell ?? '').trim().replace(/^'(?='*[=+\-@])/u, '');
}
