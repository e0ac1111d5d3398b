import { type BenchAnnotation, type BenchText, figureTexts } from './texts.ts';

/** How many figures of a report say where and when, so that they are compared over all reports. */
const settled = 20;

/** The reports of `figureTexts` with sentences before them that give measures of a county in a year, other numbers in each report. */
export async function ledgerTexts(count: number): Promise<readonly BenchText[]> {
  return [...(await figureTexts(count))].map((report, index) => {
    const annotations: BenchAnnotation[] = [];
    let head = `${report.name}号\n`;
    for (let line = 0; line < settled; line += 1) {
      const year = String(2000 + ((index + line) % 20));
      const place = `第${(index * 7 + line) % 400}县`;
      const measure = `第${line}类贫困发生率`;
      const number = `${((index * 31 + line * 17) % 97) / 10}%`;
      const placed = head.length + `${year}年，`.length;
      head += `${year}年，${place}${measure}为${number}。\n`;
      const end = head.length - 2;
      const attributes = { value: number.slice(0, -1), unit: '%', kind: 'percent', measure };
      const said = { ...attributes, period: `${year}年` };
      annotations.push(
        { start: placed, end: placed + place.length, label: 'location' },
        { start: end - number.length, end, label: 'figure', attributes: said },
      );
    }
    const rest = report.annotations.slice(0, 235 - annotations.length);
    const moved = rest.map(({ start, end, ...each }) => ({
      ...each,
      ...{ start: start + head.length, end: end + head.length },
    }));
    return { ...report, text: head + report.text, annotations: [...annotations, ...moved] };
  });
}
