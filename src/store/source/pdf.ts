import { getDocumentProxy } from 'unpdf';
import { type Evidence, noEvidence } from '../../core/report/evidence.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { cleanText } from './clean-text.ts';
import type { PageText } from './page-text.ts';
import { type PdfLine, type PdfRun, linesOf } from './pdf-lines.ts';
import { joinPages } from './pdf-paragraphs.ts';

/** Why a PDF gives no text. */
export type PdfProblem = 'damaged' | 'encrypted' | 'no-text' | 'too-many-pages';

/** The most pages that are read of one PDF. */
export const mostPages = 3000;

/** A page with fewer characters is taken for a picture. */
const fewestCharacters = 10;

/** The text layer of a PDF, its lines joined to paragraphs. A PDF of pictures has none, and is refused as that. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Result<PageText & { readonly evidence: Evidence }, PdfProblem>> {
  try {
    // The library takes the bytes away from whoever hands them over.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    try {
      if (pdf.numPages > mostPages) return err('too-many-pages');
      const pages: (readonly PdfLine[])[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(linesOf(items.flatMap(runOf)));
        page.cleanup();
      }
      const joined = joinPages(pages);
      if (isPicture(joined.text, pages.length)) return err('no-text');
      return ok({ ...joined, evidence: await evidenceOf(pdf) });
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return err(error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Item = Awaited<
  ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>
>['items'][number];

function runOf(item: Item): readonly PdfRun[] {
  if (!('str' in item)) return [];
  const matrix: readonly unknown[] = item.transform;
  const [, , shear = 0, scale = 0, x = 0, y = 0] = matrix.map(Number);
  const size = Math.hypot(shear, scale) || item.height;
  return [{ text: cleanText(item.str).replaceAll('\n', ''), x, y, width: item.width, size }];
}

/** A scanned page at most carries a stamp or a number. */
function isPicture(text: string, pages: number): boolean {
  const seen = text.replace(/[\s\ufffd\p{Co}\p{Cc}]/gu, '').length;
  return seen < Math.min(fewestCharacters * pages, 200);
}

async function evidenceOf(pdf: Pdf): Promise<Evidence> {
  const { info } = await pdf.getMetadata();
  const said = (key: string): string | null => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' && value.trim() !== '' && value.length < 200
      ? value.trim()
      : null;
  };
  return { ...noEvidence, title: said('Title'), author: said('Author') };
}
