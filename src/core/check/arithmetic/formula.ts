import Big from 'big.js';
import { type Result, err, ok } from '../../base/result.ts';
import { type Estimate, agree, exactly, minus, over, sumOf, times } from './estimate.ts';

/** A number in a formula: what it may be, and what it counts; null for a plain number, undefined where products have mixed it up. */
export interface Quantity {
  readonly estimate: Estimate;
  readonly dimension: string | null | undefined;
}

/** The signs between the two sides of a statement. */
export const relationSigns = ['=', '≈', '≤', '≥', '<', '>'] as const;

/** One of `relationSigns`. */
export type RelationSign = (typeof relationSigns)[number];

/** What a formula states, reckoned: both sides and the sign between them. */
export interface Reckoned {
  readonly left: Estimate;
  readonly right: Estimate;
  readonly sign: RelationSign;
}

/** Why a formula says nothing; `at` is the offset in the formula. */
export interface FormulaProblem {
  readonly kind:
    | 'empty'
    | 'unexpected'
    | 'unknown-name'
    | 'not-closed'
    | 'no-sign'
    | 'two-signs'
    | 'dimensions-differ'
    | 'division-by-zero';
  readonly at: number;
  readonly found: string;
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const spellings: ReadonlyMap<string, string> = new Map([
  ['*', '×'],
  ['x', '×'],
  ['·', '×'],
  ['/', '÷'],
  ['-', '−'],
  ['＋', '+'],
  ['－', '−'],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['＝', '='],
  ['<=', '≤'],
  ['>=', '≥'],
]);

const TOKEN = /\s*(?:(\d[\d,]*(?:\.\d+)?)|([a-wyz]\d*)|(<=|>=|[^\s]))/gy;

/** A formula's pieces; a sign may be typed in several ways. Names are single small letters, of which x is the sign. */
function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const [whole, number, name, sign = ''] = match;
    const text = number ?? name ?? spellings.get(sign) ?? sign;
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    const at = match.index + whole.length - (number ?? name ?? sign).length;
    tokens.push({ kind, text, at });
  }
  return [...tokens, { kind: 'end', text: '', at: formula.length }];
}

/** Stops a reading; it never leaves `reckon`. */
class Stop extends Error {
  readonly problem: FormulaProblem;

  constructor(kind: FormulaProblem['kind'], { at, text }: Pick<Token, 'at' | 'text'>) {
    super(kind);
    this.problem = { kind, at, found: text };
  }
}

/**
 * Reckons a statement such as `a + b = c × 53.5%`, in exact decimals and in the bounds that the figures leave. What is added, subtracted or
 * compared must count the same.
 */
export function reckon(
  formula: string,
  figures: ReadonlyMap<string, Quantity>,
): Result<Reckoned, FormulaProblem> {
  try {
    return ok(new Reader(tokensOf(formula), figures).statement());
  } catch (fault) {
    if (fault instanceof Stop) return err(fault.problem);
    throw fault;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #figures: ReadonlyMap<string, Quantity>;
  #next = 0;

  constructor(tokens: readonly Token[], figures: ReadonlyMap<string, Quantity>) {
    this.#tokens = tokens;
    this.#figures = figures;
  }

  statement(): Reckoned {
    if (this.#peek().kind === 'end') throw new Stop('empty', this.#peek());
    const left = this.#sum();
    const token = this.#take();
    const sign = relationSigns.find((known) => known === token.text);
    if (sign === undefined) throw new Stop(token.kind === 'end' ? 'no-sign' : 'unexpected', token);
    const right = this.#sum();
    const rest = this.#peek();
    if (relationSigns.some((known) => known === rest.text)) throw new Stop('two-signs', rest);
    if (rest.kind !== 'end') throw new Stop('unexpected', rest);
    together(left, right, token);
    return { left: left.estimate, right: right.estimate, sign };
  }

  #sum(): Quantity {
    let total = this.#product();
    for (let token = this.#peek(); token.text === '+' || token.text === '−'; token = this.#peek()) {
      this.#take();
      const term = this.#product();
      const dimension = together(total, term, token);
      const [a, b] = [total.estimate, term.estimate];
      total = { estimate: token.text === '+' ? sumOf([a, b]) : minus(a, b), dimension };
    }
    return total;
  }

  #product(): Quantity {
    let total = this.#factor();
    for (let token = this.#peek(); token.text === '×' || token.text === '÷'; token = this.#peek()) {
      this.#take();
      const by = this.#factor();
      total = token.text === '×' ? multiplied(total, by) : divided(total, by, token);
    }
    return total;
  }

  #factor(): Quantity {
    const token = this.#take();
    if (token.text === '−') {
      const { estimate, dimension } = this.#factor();
      return { estimate: minus(exactly(0), estimate), dimension };
    }
    let quantity = this.#atom(token);
    while (this.#peek().text === '%') {
      this.#take();
      const { estimate, dimension } = quantity;
      quantity = { estimate: bounded(estimate, exactly('0.01'), times), dimension };
    }
    return quantity;
  }

  #atom(token: Token): Quantity {
    if (token.kind === 'number') {
      return { estimate: exactly(token.text.replaceAll(',', '')), dimension: null };
    }
    if (token.kind === 'name') {
      const figure = this.#figures.get(token.text);
      if (figure === undefined) throw new Stop('unknown-name', token);
      return figure;
    }
    if (token.text !== '(') throw new Stop('unexpected', token);
    const inner = this.#sum();
    if (this.#take().text !== ')') throw new Stop('not-closed', token);
    return inner;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }
}

/** What both count; a plain number goes with everything. */
function together(a: Quantity, b: Quantity, token: Token): Quantity['dimension'] {
  const known = [a.dimension, b.dimension].filter((each) => typeof each === 'string');
  const [first, second] = known;
  if (first !== undefined && second !== undefined && first !== second) {
    throw new Stop('dimensions-differ', { at: token.at, text: `${first} ${token.text} ${second}` });
  }
  return first ?? (a.dimension === undefined || b.dimension === undefined ? undefined : null);
}

/** What a product counts is not known: 5000 beside 26 人 may be 元 a head. */
function multiplied(a: Quantity, b: Quantity): Quantity {
  const isPlain = a.dimension === null && b.dimension === null;
  return {
    estimate: bounded(a.estimate, b.estimate, times),
    dimension: isPlain ? null : undefined,
  };
}

function divided(a: Quantity, b: Quantity, token: Token): Quantity {
  if (b.estimate.nominal.eq(0)) throw new Stop('division-by-zero', token);
  const same = a.dimension !== undefined && a.dimension === b.dimension;
  const dimension = same ? null : undefined;
  const estimate = bounded(
    a.estimate,
    b.estimate,
    (x, y) => over(x, y) ?? exactly(x.nominal.div(y.nominal)),
  );
  return { estimate, dimension };
}

/** Bounds are reckoned for what is not negative; below zero only the printed numbers count. */
function bounded(a: Estimate, b: Estimate, act: (a: Estimate, b: Estimate) => Estimate): Estimate {
  if (a.low.gte(0) && b.low.gte(0)) return act(a, b);
  return act(exactly(a.nominal), exactly(b.nominal));
}

/** What came of a statement. */
export function outcomeOfStatement({
  left,
  right,
  sign,
}: Reckoned): 'holds' | 'within rounding' | 'fails' {
  const near = agree(left, right) ? 'within rounding' : 'fails';
  const difference = new Big(left.nominal.cmp(right.nominal));
  switch (sign) {
    case '=':
      return difference.eq(0) ? 'holds' : near;
    case '≈':
      return difference.eq(0) || near === 'within rounding' ? 'holds' : 'fails';
    case '≤':
      return difference.lte(0) ? 'holds' : near;
    case '≥':
      return difference.gte(0) ? 'holds' : near;
    case '<':
      return difference.lt(0) ? 'holds' : near;
    case '>':
      return difference.gt(0) ? 'holds' : near;
  }
}
