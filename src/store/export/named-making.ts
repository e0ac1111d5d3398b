import type { DocumentNames } from '../../core/format/document-names.ts';
import type { SplitName } from '../../core/format/split-name.ts';
import type { Report } from '../../core/project/project.ts';
import type { PartMaker } from './made-report.ts';
import type { PartOrder, PartResult } from './part-messages.ts';
import type { ReportReader } from './report-reader.ts';

/** A report that is being made under a name. */
interface Begun {
  readonly order: PartOrder;
  readonly made: PartResult;
}

/**
 * Makes the reports of a corpus side by side, each under the name that its document has if all before it are written. Where one of those is
 * refused, or nothing of it is chosen, its name falls to the next that asked for it, which is made once more.
 */
export class NamedMaking {
  readonly #reader: ReportReader;
  readonly #maker: PartMaker;
  readonly #names: DocumentNames;
  readonly #split: SplitName | undefined;
  readonly #underWay: PartOrder[] = [];

  constructor(
    reader: ReportReader,
    maker: PartMaker,
    names: DocumentNames,
    split: SplitName | undefined,
  ) {
    this.#reader = reader;
    this.#maker = maker;
    this.#names = names;
    this.#split = split;
  }

  /** Begins a report behind those that are under way. */
  async make(report: Report): Promise<Begun> {
    const before = this.#underWay.map(({ name }) => name);
    const name = this.#names.free(report.source.name, before);
    const order = { report, name, split: this.#split };
    this.#underWay.push(order);
    return { order, made: await this.#reader.make(order, this.#maker) };
  }

  /** What a report brings under the name that it has in the end. Reports must be asked for in the order in which they were begun. */
  async named({ order, made }: Begun): Promise<PartResult> {
    this.#underWay.shift();
    if (!made.ok || made.value === null) return made;
    const name = this.#names.take(order.report.source.name);
    return name === order.name ? made : this.#reader.make({ ...order, name }, this.#maker);
  }
}
