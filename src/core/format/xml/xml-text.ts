// All that XML 1.0 allows in no document, not even as a reference: most controls, U+FFFE, U+FFFF and lone surrogates.
// eslint-disable-next-line no-control-regex -- they are what is sought
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

// What parsers turn into something else where it stands unescaped: line ends of XML 1.1, and CR.
const fragile = /[&<>\r\u0085\u2028]/g;
const fragileInAttributes = /[&<>"\t\n\r\u0085\u2028]/g;

/** A text of which XML can hold every character: each that it cannot becomes a blank, so that offsets stay (INCEpTION does the same). */
export function xmlCharacters(text: string): string {
  return text.replace(refused, ' ');
}

/** A text as the content of an element; its characters must be those of XML. */
export function xmlContent(text: string): string {
  return text.replace(fragile, reference);
}

/** A text as the value of an attribute in double quotes. Line feeds and tabs are references, since parsers make blanks of bare ones. */
export function xmlAttribute(text: string): string {
  return text.replace(fragileInAttributes, reference);
}

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
