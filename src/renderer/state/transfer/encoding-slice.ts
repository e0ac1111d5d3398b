import type { EncodingOutlook, ReportEncodings } from '../../../core/ipc/encoding-views.ts';
import { encodingNames } from '../../../core/locale/project/encodings.ts';
import { reportEncodingWords } from '../../../core/locale/project/report-encoding-words.ts';
import type { Encoding } from '../../../core/text/encoding.ts';
import type { SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** What a change of encoding would do; null while it is being worked out. */
export interface ShownOutlook {
  readonly encoding: Encoding;
  readonly outlook: EncodingOutlook | null;
}

/** Reading the open report's source in another encoding. */
export interface EncodingSlice {
  /** How the open report would read; null where nobody has asked. */
  readonly encodings: ReportEncodings | null;
  readonly outlook: ShownOutlook | null;
  /** Whether the change is being made. */
  readonly reencoding: boolean;
  /** Opens the dialog, or says why the open report has no other encoding. */
  askEncodings(): Promise<void>;
  /** Works out what an encoding would do. */
  foresee(encoding: Encoding): Promise<void>;
  changeEncoding(encoding: Encoding): Promise<void>;
}

export function encodingSlice({ set, get, bridge }: SliceTools): EncodingSlice {
  return {
    encodings: null,
    outlook: null,
    reencoding: false,
    async askEncodings() {
      const { open, project, showReadOnly } = get();
      if (open === null) return;
      if (project?.readOnly === true) return showReadOnly(project.name);
      await get().saved();
      const asked = await bridge.request('report:encodings', { report: open.report.id });
      if (!asked.ok) return get().showError(asked.error);
      set({ encodings: asked.value, outlook: null });
      get().openDialog('report-encoding');
    },
    async foresee(encoding) {
      const report = get().encodings?.report;
      if (report === undefined) return;
      set({ outlook: { encoding, outlook: null } });
      const asked = await bridge.request('report:encoding-outlook', { report, encoding });
      // Another choice meanwhile wins.
      if (get().outlook?.encoding !== encoding) return;
      if (asked.ok) return set({ outlook: { encoding, outlook: asked.value } });
      get().closeDialog();
      get().showError(asked.error);
    },
    async changeEncoding(encoding) {
      const report = get().encodings?.report;
      if (report === undefined || get().reencoding) return;
      set({ reencoding: true });
      await get().saved();
      const changed = await bridge.request('report:change-encoding', { report, encoding });
      set({ reencoding: false, encodings: null, outlook: null });
      get().closeDialog();
      if (!changed.ok) get().showError(changed.error);
      await get().openReport(report);
      if (!changed.ok) return;
      const state = get();
      const locale = localeOfState(state);
      state.announce(reportEncodingWords[locale].done(encodingNames[locale](encoding)));
      if ((state.open?.layer.unanchored.length ?? 0) > 0) state.showInspectorTab('unanchored');
    },
  };
}
