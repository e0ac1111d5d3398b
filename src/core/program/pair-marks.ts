/** A mark of one direction where a text has none of the other, as some editors and converters leave behind. */
const oneSided: readonly (readonly [mark: string, other: string])[] = [
  ['”', '“'],
  ['“', '”'],
];

/** A text whose quotation marks of one direction only (”雨露计划”) are paired line by line; every offset stays where it was. */
export function pairMarks(text: string): string {
  for (const [mark, other] of oneSided) {
    if (!text.includes(mark) || text.includes(other)) continue;
    return text.replace(/[^\n]+/gu, (line) => pairedLine(line));
  }
  return text;
}

/** A line with an odd number of marks tells nothing of which is which. */
function pairedLine(line: string): string {
  const marks = line.match(/[“”]/gu)?.length ?? 0;
  if (marks === 0 || marks % 2 === 1) return line;
  let opens = false;
  return line.replace(/[“”]/gu, () => {
    opens = !opens;
    return opens ? '“' : '”';
  });
}
