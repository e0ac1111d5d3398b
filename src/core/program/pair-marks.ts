/** A text whose lines with quotation marks of one direction only (”雨露计划”) have them paired; every offset stays where it was. */
export function pairMarks(text: string): string {
  if (!oneSided.test(text)) return text;
  return text.replace(/[^\n]+/gu, (line) => pairedLine(line));
}

/** Two marks of one direction in a row, as some editors and converters leave behind. */
const oneSided = /”[^“”\n]+”|“[^“”\n]+“/u;

/** A line with marks of both directions is as it should be; one with an odd number tells nothing of which is which. */
function pairedLine(line: string): string {
  const marks = line.match(/[“”]/gu) ?? [];
  if (marks.length === 0 || marks.length % 2 === 1 || new Set(marks).size > 1) return line;
  let opens = false;
  return line.replace(/[“”]/gu, () => {
    opens = !opens;
    return opens ? '“' : '”';
  });
}
