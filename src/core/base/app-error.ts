/**
 * Every failure that a person may meet and can act on: a code and the data of its message. `core/locale/problems/errors-words.ts` puts it into words;
 * paths and names are as the person would write them.
 */
export type AppError =
  | { readonly code: 'not-a-project'; readonly path: string }
  | { readonly code: 'project-exists'; readonly path: string }
  | { readonly code: 'folder-not-empty'; readonly path: string }
  | {
      readonly code: 'project-locked';
      readonly path: string;
      /** Process and machine that hold the lock. */
      readonly pid: number;
      readonly host: string;
    }
  | {
      readonly code: 'newer-schema';
      readonly path: string;
      readonly found: number;
      readonly known: number;
    }
  /** `reason` is the system's code for what went wrong: `EACCES`, `ENOSPC`. */
  | { readonly code: 'cannot-read'; readonly path: string; readonly reason: string }
  | { readonly code: 'cannot-write'; readonly path: string; readonly reason: string }
  /** `movedTo` is where the damaged file was set aside, or null where it could not be moved (it is then left as it is). */
  | {
      readonly code: 'damaged-file';
      readonly path: string;
      readonly detail: string;
      readonly movedTo: string | null;
    }
  | { readonly code: 'hash-differs'; readonly path: string }
  /** A layer's journal cannot be read back to the moment that was asked for. */
  | { readonly code: 'history-unreadable'; readonly path: string }
  | { readonly code: 'unknown-report'; readonly report: string }
  /** A correction was made of a text that is not the report's present one, or that it does not fit. */
  | { readonly code: 'text-changed'; readonly report: string; readonly title: string }
  /** The source of a report whose text has been corrected is to be read otherwise. */
  | { readonly code: 'text-corrected'; readonly report: string; readonly title: string }
  | { readonly code: 'unknown-reviewer'; readonly reviewer: string }
  /** The adjudicated layer is asked for, and no report has one. */
  | { readonly code: 'no-final-layer' }
  | { readonly code: 'unknown-label'; readonly label: string }
  | { readonly code: 'unknown-format'; readonly format: string }
  /** A change of the project's own record after which it would not hold together; `detail` is for the log. */
  | { readonly code: 'bad-project-change'; readonly detail: string }
  /** The file is no label set; `detail` names the field at fault. */
  | { readonly code: 'bad-label-set'; readonly file: string; readonly detail: string }
  | {
      readonly code: 'bad-annotation';
      readonly report: string;
      readonly title: string;
      readonly annotation: string;
      readonly quote: string;
      /** Where it says that it stands, in UTF-16 units of the text. */
      readonly start: number;
      readonly end: number;
      /** What the text has there, where that is not the quote; null where another rule is broken. */
      readonly actual: string | null;
      readonly detail: string;
    }
  /** A relation whose type does not join the labels of its ends. */
  | {
      readonly code: 'bad-relation';
      readonly report: string;
      readonly relation: string;
      readonly type: string;
    }
  /** A name of which no reviewer's file can be made: nothing but signs, too long, or that of the adjudicated layer. */
  | { readonly code: 'bad-reviewer-name'; readonly name: string }
  /** A corpus brings work of a reviewer on a report that already has other work of theirs. */
  | {
      readonly code: 'layer-exists';
      readonly report: string;
      readonly title: string;
      readonly reviewer: string;
    }
  /** A corpus says otherwise of a label, attribute or relation type than the project, which keeps its own. */
  | { readonly code: 'label-conflict'; readonly label: string; readonly detail: string }
  | {
      readonly code: 'change-conflict';
      readonly reason: 'exists' | 'missing' | 'different' | 'dangling-relation';
      readonly id: string;
    }
  | { readonly code: 'import-is-folder'; readonly file: string }
  /** A link within a folder, which may lead anywhere. */
  | { readonly code: 'import-is-link'; readonly file: string }
  /** A project of Hezhu within a folder of sources. */
  | { readonly code: 'import-is-project'; readonly file: string }
  /** An annotated corpus among other files; `format` is the format's id. */
  | { readonly code: 'import-is-corpus'; readonly file: string; readonly format: string }
  | { readonly code: 'clipboard-empty' }
  | { readonly code: 'import-empty'; readonly file: string }
  | { readonly code: 'import-not-text'; readonly file: string }
  /** Sizes in bytes. */
  | {
      readonly code: 'import-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
    }
  /** Text is counted in bytes of UTF-8, since a source in another encoding or form may be smaller than its text. */
  | {
      readonly code: 'import-text-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
    }
  /** `count` stretches of bytes mean nothing in the encoding that the file seems to be in, so nobody knows what they were. */
  | {
      readonly code: 'import-undecodable';
      readonly file: string;
      readonly encoding: string;
      readonly count: number;
    }
  /** The file reads well in more than one encoding; asked for only where a person is there to choose. */
  | { readonly code: 'import-unsure'; readonly file: string; readonly encoding: string }
  | {
      readonly code: 'import-unsupported';
      readonly file: string;
      readonly what: UnsupportedKind;
    }
  /** A document that is cut short or broken, so that its own library cannot read it. */
  | {
      readonly code: 'import-damaged';
      readonly file: string;
      readonly what: 'docx' | 'pdf' | 'mhtml';
    }
  /** A document made to exhaust whoever opens it, or that reads like one. */
  | {
      readonly code: 'import-unsafe';
      readonly file: string;
      readonly why: 'bomb' | 'entities' | 'nesting' | 'pages';
    }
  /** A PDF of pictures. */
  | { readonly code: 'import-no-text-layer'; readonly file: string }
  | { readonly code: 'import-duplicate'; readonly file: string; readonly title: string }
  | {
      readonly code: 'import-malformed';
      readonly file: string;
      /** 1-based, or null where the file as a whole is wrong. */
      readonly line: number | null;
      readonly detail: string;
    }
  /** A span or relation of a foreign corpus that does not fit its text or the label set; `kind` as in `Misfit`. */
  | {
      readonly code: 'import-misfit';
      /** Name of the document. */
      readonly file: string;
      readonly kind: 'astray' | 'moved' | 'value' | 'relation';
      readonly label: string;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      readonly detail: string;
    }
  /** A table from which a project cannot learn; `line` is 1-based, `found` what stands there. */
  | {
      readonly code: 'bad-table';
      readonly file: string;
      readonly line: number;
      readonly kind: TableProblem;
      readonly found: string;
    }
  /** A file that evidence brings, by its own name: it cannot be kept, is not there as it was, or is not opened. Sizes in bytes. */
  /** The folder to be merged is the project itself. */
  | { readonly code: 'merge-itself'; readonly path: string }
  /** The folder to be merged holds another project than the one that it is to be merged `into`. */
  | {
      readonly code: 'merge-other-project';
      readonly path: string;
      readonly name: string;
      readonly into: string;
    }
  /** Both copies have corrected a text; `keptIn` holds the record of the other's. */
  | { readonly code: 'merge-text-differs'; readonly title: string; readonly keptIn: string }
  /** Changes of a reviewer that do not fit what they did in the project meanwhile; `keptIn` holds them. */
  | {
      readonly code: 'merge-conflict';
      readonly title: string;
      readonly reviewer: string;
      readonly count: number;
      readonly keptIn: string;
    }
  /** The same of the project's own record. */
  | { readonly code: 'merge-record-conflict'; readonly count: number; readonly keptIn: string }
  | { readonly code: 'attachment-not-file'; readonly name: string }
  | {
      readonly code: 'attachment-too-large';
      readonly name: string;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly code: 'attachment-missing'; readonly name: string }
  | { readonly code: 'attachment-changed'; readonly name: string }
  | { readonly code: 'attachment-not-shown'; readonly name: string }
  | { readonly code: 'attachment-not-opened'; readonly name: string; readonly reason: string }
  | { readonly code: 'output-exists'; readonly path: string }
  /** The project lies where nothing can be written, and is open to be read. */
  | { readonly code: 'read-only'; readonly project: string }
  /** A file that is no backup of a project. */
  | { readonly code: 'not-a-backup'; readonly path: string }
  /** A backup that does not hold what it says it holds, or would write outside its folder. */
  | { readonly code: 'damaged-backup'; readonly path: string; readonly detail: string }
  /** A place for backups or a copy that lies in the project itself. */
  | { readonly code: 'inside-project'; readonly path: string }
  /** No backup has this id any more. */
  | { readonly code: 'no-such-backup' }
  /** Nothing has been exported since the program was started. */
  /** A report whose kind of document settles its encoding: a Word file, a PDF. */
  | { readonly code: 'import-settled'; readonly file: string }
  | { readonly code: 'nothing-exported' }
  /** The system could not print; `reason` is its own. */
  | { readonly code: 'cannot-print'; readonly reason: string }
  | { readonly code: 'nothing-open' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'bad-message'; readonly channel: string; readonly detail: string }
  | { readonly code: 'internal'; readonly detail: string };

/** Why nothing can be learnt from a table: the column that is needed is missing, a row has no usable name or says nothing that can be learnt, a quotation mark is open, or there are no rows. */
export type TableProblem =
  'no-name-column' | 'no-words-column' | 'not-a-name' | 'not-a-lesson' | 'open-quote' | 'empty';

/** What a file is that is not read as a report, where something can be said of what to do with it. */
export type UnsupportedKind =
  | 'word-97'
  | 'wps'
  | 'spreadsheet'
  | 'presentation'
  | 'opendocument'
  | 'rtf'
  | 'macros'
  | 'encrypted'
  | 'archive'
  | 'image'
  | 'program'
  | 'data';
