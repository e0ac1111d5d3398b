import mammoth from 'mammoth';
import { ZipFile } from 'yazl';
import { type Evidence, noEvidence } from '../../core/report/evidence.ts';
import type { UnsupportedKind } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { elementsBelow, readPage, textOf } from './page-tree.ts';
import { type PageText, pageText } from './page-text.ts';
import { type ZipProblem, readZipParts } from './zip-parts.ts';

/** Why a package is not read as a report. */
export type DocxProblem =
  | { readonly kind: 'unsupported'; readonly what: UnsupportedKind }
  | { readonly kind: 'zip'; readonly problem: ZipProblem }
  | { readonly kind: 'entities' }
  | { readonly kind: 'deep' };

const readable = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|word\/|docProps\/).*$/;

/** What a name that people leave as it came says of nobody. */
const nobody =
  /^(?:administrator|admin|user|owner|pc|微软用户|microsoft|lenovo|hp|dell|用户|作者|author)\b/i;

/** The text of a Word document with its headings, cells and footnotes. Pictures, comments and whatever lies outside the package are left alone. */
export async function readDocx(
  bytes: Uint8Array,
): Promise<Result<PageText & { readonly evidence: Evidence }, DocxProblem>> {
  const unpacked = await readZipParts(
    bytes,
    (name) => readable.test(name) && /\.(?:xml|rels)$|^mimetype$/.test(name),
  );
  if (!unpacked.ok) return err({ kind: 'zip', problem: unpacked.error });
  const { names, parts } = unpacked.value;
  const other = otherKind(names, parts);
  if (other !== null) return err({ kind: 'unsupported', what: other });
  for (const part of parts.values()) {
    if (declaresEntities(part)) return err({ kind: 'entities' });
  }
  const markup = await toMarkup(parts);
  if (markup === null) return err({ kind: 'zip', problem: 'damaged' });
  const page = readPage(markup);
  if (page === null) return err({ kind: 'deep' });
  return ok({ ...pageText(page), evidence: coreProperties(parts.get('docProps/core.xml')) });
}

/** What a package is where it is no plain Word document; null where it is one. */
function otherKind(
  names: readonly string[],
  parts: ReadonlyMap<string, Buffer>,
): UnsupportedKind | null {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const mime = parts.get('mimetype')?.toString('utf8') ?? '';
  if (mime.startsWith('application/vnd.oasis.opendocument')) return 'opendocument';
  if (mime.startsWith('application/epub')) return 'archive';
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject\.bin$/i.test(name)))
    return 'macros';
  if (types.includes('wordprocessingml.document.main+xml')) return null;
  if (types.includes('spreadsheetml')) return 'spreadsheet';
  if (types.includes('presentationml')) return 'presentation';
  return types.includes('wordprocessingml') ? null : 'archive';
}

/** No Word document declares a type, and a declaration is where entities multiply or point elsewhere. */
function declaresEntities(part: Buffer): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1').replaceAll('\0', ''));
}

/** The document as markup, converted from the judged parts alone, so that nothing else in the package is ever unpacked. */
async function toMarkup(parts: ReadonlyMap<string, Buffer>): Promise<string | null> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { compress: false });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.concat(pieces) },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    // Whatever is wrong with a document, its library tells by throwing.
    if (error instanceof Error) return null;
    throw error;
  }
}

function coreProperties(part: Buffer | undefined): Evidence {
  const root = part === undefined ? null : readPage(part.toString('utf8'), { xml: true });
  if (root === null) return noEvidence;
  const values = new Map<string, string>();
  for (const element of elementsBelow(root)) values.set(element.name, textOf(element).trim());
  const author = values.get('dc:creator') ?? '';
  return {
    ...noEvidence,
    title: values.get('dc:title') || null,
    author: author === '' || author.length > 60 || nobody.test(author) ? null : author,
  };
}
