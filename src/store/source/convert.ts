import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Evidence, noEvidence } from '../../core/report/evidence.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import type { SourceFormat } from '../../core/project/project.ts';
import type { Converted } from './converted.ts';
import { type Decoded, decodeSource } from './decode.ts';
import { decodePage, isHtml, readHtml } from './html.ts';
import { type WrappedKind, wrappedKindOf } from './kind-of.ts';
import { type ArchivedPage, isMhtml, pageOfMhtml } from './mhtml.ts';
import { oleKind } from './ole-kind.ts';
import type { PageText } from './page-text.ts';

/** The most text that one report may have, in bytes of UTF-8. */
export const largestText = 30 * 1024 * 1024;

/**
 * The text of a source, whatever kind of document it is; what that is, its bytes say and not its name. `chosen` is the encoding that a person
 * settled on, or null. The same bytes give the same text on every machine. Errors: the `import-…` codes, naming `file`.
 */
export async function convertSource(
  bytes: Uint8Array,
  file: string,
  chosen: Encoding | null,
): Promise<Result<Converted, AppError>> {
  const kind = wrappedKindOf(bytes);
  const converted =
    kind === null
      ? await convertText(bytes, file, chosen)
      : await convertWrapped(bytes, file, kind);
  return converted.ok ? checkText(converted.value, file) : converted;
}

/** Whether a source has an encoding that somebody could choose. */
export function hasEncoding(bytes: Uint8Array): boolean {
  return wrappedKindOf(bytes) === null;
}

function checkText(converted: Converted, file: string): Result<Converted, AppError> {
  const { text } = converted;
  if (text.trim() === '') return err({ code: 'import-empty', file });
  const bytes = Buffer.byteLength(text);
  if (bytes > largestText) {
    return err({ code: 'import-text-too-large', file, bytes, limit: largestText });
  }
  return ok(converted);
}

async function convertText(
  bytes: Uint8Array,
  file: string,
  chosen: Encoding | null,
): Promise<Result<Converted, AppError>> {
  const name = basename(file);
  if (isMhtml(bytes)) {
    const page = pageOfMhtml(bytes);
    if (page === null) return err({ code: 'import-damaged', file, what: 'mhtml' });
    return convertPage(page, file, 'mhtml', chosen);
  }
  const decoded = decodeSource(bytes, chosen);
  if (decoded !== null && isHtml(decoded.text, name)) {
    return convertPage({ bytes, charset: null, url: null }, file, 'html', chosen);
  }
  if (decoded === null) return err({ code: 'import-not-text', file });
  const refused = undecodable(decoded, file, chosen);
  if (refused !== null) return err(refused);
  if (!/\.(?:md|markdown|mdown)$/i.test(name)) return ok({ ...plain(decoded), format: 'text' });
  const { markdownStructure } = await import('./markdown-structure.ts');
  return ok({ ...plain(decoded), format: 'markdown', structure: markdownStructure(decoded.text) });
}

function convertPage(
  { bytes, charset, url }: ArchivedPage,
  file: string,
  format: 'html' | 'mhtml',
  chosen: Encoding | null,
): Result<Converted, AppError> {
  const decoded = decodePage(bytes, chosen, charset);
  if (decoded === null) return err({ code: 'import-not-text', file });
  const refused = undecodable(decoded, file, chosen);
  if (refused !== null) return err(refused);
  const page = readHtml(decoded.text, url);
  if (page === null) return err({ code: 'import-unsafe', file, why: 'nesting' });
  return ok({ ...plain(decoded), ...page, format });
}

/** What cannot be read is never replaced until somebody has seen it and settled on the encoding. */
function undecodable(decoded: Decoded, file: string, chosen: Encoding | null): AppError | null {
  const { encoding, undecodable: count } = decoded;
  if (chosen !== null || count === 0) return null;
  return { code: 'import-undecodable', file, encoding, count };
}

function plain({ text, encoding, undecodable: count, sure }: Decoded): Omit<Converted, 'format'> {
  return { text, encoding, undecodable: count, sure, structure: [], evidence: noEvidence };
}

async function convertWrapped(
  bytes: Uint8Array,
  file: string,
  kind: WrappedKind,
): Promise<Result<Converted, AppError>> {
  switch (kind) {
    case 'pdf':
      return convertPdf(bytes, file);
    case 'zip':
      return convertDocx(bytes, file);
    case 'ole':
      return err({ code: 'import-unsupported', file, what: oleKind(bytes, file) });
    case 'rtf':
    case 'archive':
    case 'image':
    case 'program':
      return err({ code: 'import-unsupported', file, what: kind });
    default:
      return assertNever(kind);
  }
}

async function convertPdf(bytes: Uint8Array, file: string): Promise<Result<Converted, AppError>> {
  const { readPdf } = await import('./pdf.ts');
  const read = await readPdf(bytes);
  if (read.ok) return ok(settled(read.value, 'pdf'));
  switch (read.error) {
    case 'damaged':
      return err({ code: 'import-damaged', file, what: 'pdf' });
    case 'encrypted':
      return err({ code: 'import-unsupported', file, what: 'encrypted' });
    case 'no-text':
      return err({ code: 'import-no-text-layer', file });
    case 'too-many-pages':
      return err({ code: 'import-unsafe', file, why: 'pages' });
    default:
      return assertNever(read.error);
  }
}

async function convertDocx(bytes: Uint8Array, file: string): Promise<Result<Converted, AppError>> {
  const { readDocx } = await import('./docx.ts');
  const read = await readDocx(bytes);
  if (read.ok) return ok(settled(read.value, 'docx'));
  const problem = read.error;
  switch (problem.kind) {
    case 'unsupported':
      return err({ code: 'import-unsupported', file, what: problem.what });
    case 'entities':
      return err({ code: 'import-unsafe', file, why: 'entities' });
    case 'deep':
      return err({ code: 'import-unsafe', file, why: 'nesting' });
    case 'zip':
      return err(zipError(problem.problem, file));
    default:
      return assertNever(problem);
  }
}

function zipError(problem: 'damaged' | 'bomb' | 'encrypted', file: string): AppError {
  switch (problem) {
    case 'damaged':
      return { code: 'import-damaged', file, what: 'docx' };
    case 'bomb':
      return { code: 'import-unsafe', file, why: 'bomb' };
    case 'encrypted':
      return { code: 'import-unsupported', file, what: 'encrypted' };
    default:
      return assertNever(problem);
  }
}

/** A document whose format settles its encoding. */
function settled(
  page: PageText & { readonly evidence: Evidence },
  format: SourceFormat,
): Converted {
  return { ...page, format, encoding: 'utf-8', undecodable: 0, sure: true };
}
