import { type ReactNode, useEffect, useRef } from 'react';
import { assertNever } from '../core/base/assert-never.ts';
import { frameWords } from '../core/locale/window/frame-words.ts';
import { welcomeWords } from '../core/locale/window/welcome-words.ts';
import { CorrectionPane } from './editor/correction/correction-pane.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { layOutAhead } from './editor/layout/laid-out-text.ts';
import { BackupsDialog } from './panels/backups/backups-dialog.tsx';
import { KeepingBars } from './panels/backups/keeping-bars.tsx';
import { RepairDialog } from './panels/backups/repair-dialog.tsx';
import { DetailsDialog } from './panels/details/details-dialog.tsx';
import { DraftBar } from './panels/correction/draft-bar.tsx';
import { LeaveCorrectionDialog } from './panels/correction/leave-correction-dialog.tsx';
import { SaveCorrectionDialog } from './panels/correction/save-correction-dialog.tsx';
import { TextVersionsDialog } from './panels/correction/text-versions-dialog.tsx';
import { EvidenceDialog } from './panels/evidence/evidence-dialog.tsx';
import { ReportEncodingDialog } from './panels/encoding/report-encoding-dialog.tsx';
import { ExportDialog } from './panels/export/export-dialog.tsx';
import { ExportResult } from './panels/export/export-result.tsx';
import { FindBar } from './panels/find/find-bar.tsx';
import { BehindText } from './panels/frame/behind-text.tsx';
import { focusPane } from './panels/frame/panes.ts';
import { TopBar } from './panels/frame/top-bar.tsx';
import { RestoreDialog } from './panels/history/restore-dialog.tsx';
import { FirstHint } from './panels/hint/first-hint.tsx';
import { DropFiles } from './panels/import/drop-files.tsx';
import { CorpusDialog } from './panels/import/corpus-dialog.tsx';
import { EncodingDialog } from './panels/import/encoding-dialog.tsx';
import { ImportProgress } from './panels/import/import-progress.tsx';
import { ImportResult } from './panels/import/import-result.tsx';
import { UndoImportDialog } from './panels/import/undo-import-dialog.tsx';
import { Inspector } from './panels/inspector/inspector.tsx';
import { IssuesDialog } from './panels/issues/issues-dialog.tsx';
import { KeyEditor } from './panels/key-editor/key-editor.tsx';
import { KeyCard } from './panels/key-card/key-card.tsx';
import { LabelTaskDialog } from './panels/labels/label-task-dialog.tsx';
import { CloseDialog } from './panels/notices/close-dialog.tsx';
import { Fault } from './panels/notices/fault.tsx';
import { ErrorBar } from './panels/notices/error-bar.tsx';
import { LiveRegion } from './panels/notices/live-region.tsx';
import { ProblemsBar } from './panels/notices/problems-bar.tsx';
import { Palette } from './panels/palette/palette.tsx';
import { AdjudicateDialog } from './panels/adjudicate/adjudicate-dialog.tsx';
import { AcceptDialog } from './panels/proposals/accept-dialog.tsx';
import { MovedBar } from './panels/removal/moved-bar.tsx';
import { RemovalDialog } from './panels/removal/removal-dialog.tsx';
import { NewProjectDialog } from './panels/new-project/new-project-dialog.tsx';
import { ReportNoteBar } from './panels/report-note/report-note-bar.tsx';
import { ReportNoteDialog } from './panels/report-note/report-note-dialog.tsx';
import { ReportList } from './panels/report-list/report-list.tsx';
import { ProjectScreen } from './panels/screen/project-screen.tsx';
import { SameTextDialog } from './panels/same-text/same-text-dialog.tsx';
import { TagProgress } from './panels/same-text/tag-progress.tsx';
import { ScreenBar } from './panels/screen/screen-bar.tsx';
import { SettingsDialog } from './panels/settings/settings-dialog.tsx';
import { StatusLine } from './panels/status-line/status-line.tsx';
import { MendedBar } from './panels/unanchored/mended-bar.tsx';
import { EmptyProject } from './panels/welcome/empty-project.tsx';
import { Welcome } from './panels/welcome/welcome.tsx';
import type { Dialog } from './state/window/dialog-slice.ts';
import { isPaneShown } from './state/window/frame-slice.ts';
import { useDesk, useDeskState, useLocale } from './state/use-desk.ts';
import { useFocusRequest } from './state/window/use-focus-request.ts';
import { FaultBoundary } from './ui/fault-boundary.tsx';
import { useWindow } from './use-window.ts';

/** The whole page. */
export function App(): ReactNode {
  useWindow();
  const locale = useLocale();
  const started = useDeskState((state) => state.started);
  const hasProject = useDeskState(({ project }) => project !== null);
  return (
    <>
      {hasProject ? (
        <FaultBoundary fallback={(fault) => <Fault fault={fault} />}>
          <Frame />
        </FaultBoundary>
      ) : started ? (
        <>
          <ErrorBar />
          <Welcome />
        </>
      ) : (
        <p className="starting">{welcomeWords[locale].starting}</p>
      )}
      <OverTheDesk />
      <DropFiles />
      <BehindText>
        <LiveRegion />
      </BehindText>
    </>
  );
}

function Frame(): ReactNode {
  const listOpen = useDeskState((state) => isPaneShown(state, 'list'));
  const inspectorOpen = useDeskState((state) => isPaneShown(state, 'inspector'));
  const narrow = useDeskState((state) => state.narrow);
  const correcting = useDeskState((state) => state.correcting !== null);
  useFocusRequest('next-pane', () => {
    focusPane(1);
    return true;
  });
  useFocusRequest('previous-pane', () => {
    focusPane(-1);
    return true;
  });
  const screen = useDeskState((state) => state.screen);
  // The inspector is about an annotation of the report.
  const inspecting = inspectorOpen && screen === null;
  return (
    <div
      className="desk"
      data-list={listOpen}
      data-inspector={inspecting}
      data-narrow={narrow}
      data-correcting={correcting}
    >
      {listOpen && (
        <BehindText pane="list">
          <ReportList />
        </BehindText>
      )}
      {narrow && <OverVeil />}
      <div className="desk-middle">
        <header>
          {screen === null ? (
            <BehindText>
              <TopBar />
            </BehindText>
          ) : (
            <ScreenBar screen={screen} />
          )}
        </header>
        <ErrorBar />
        <ProblemsBar />
        <KeepingBars />
        <MovedBar />
        {screen === null && <MendedBar />}
        {screen === null && <DraftBar />}
        {screen === null && <ReportNoteBar />}
        {screen === null && <FindBar />}
        <div className="desk-place">
          <Room beneath={screen !== null} />
          {screen !== null && <ProjectScreen screen={screen} />}
        </div>
        {screen === null && <FirstHint />}
        <ImportProgress />
        <TagProgress />
        <BehindText>
          <StatusLine />
        </BehindText>
      </div>
      {inspecting && (
        <BehindText pane="inspector">
          <Inspector />
        </BehindText>
      )}
    </div>
  );
}

/** Beside a panel that lies over the text: a click puts the panel away, and another report does too. */
function OverVeil(): ReactNode {
  const desk = useDesk();
  const over = useDeskState((state) => state.over);
  const report = useDeskState(({ open }) => open?.report.id);
  useEffect(() => desk.getState().showPane('list', false), [desk, report]);
  if (over === null) return null;
  return (
    <div
      className="over-veil"
      aria-hidden="true"
      onClick={() => desk.getState().showPane(over, false)}
    />
  );
}

/** The report, or what stands in its place; `beneath` a screen of the project it waits unseen. */
function Room({ beneath }: { readonly beneath: boolean }): ReactNode {
  const desk = useDesk();
  const words = frameWords[useLocale()];
  const isOpen = useDeskState(({ open }) => open !== null);
  const correcting = useDeskState((state) => state.correcting);
  const opening = useDeskState((state) => state.opening !== null);
  const empty = useDeskState(({ project }) => project?.reports.length === 0);
  useEffect(() => layOutAhead(desk), [desk]);
  // A report that opens at once needs no word about it.
  const room = useRef<HTMLElement>(null);
  useFocusRequest('text', () => {
    if (isOpen || opening || beneath) return false;
    room.current?.focus();
    return true;
  });
  return (
    <main
      ref={room}
      className="room"
      data-pane="text"
      inert={beneath}
      aria-label={words.text}
      tabIndex={-1}
    >
      {correcting !== null ? (
        <CorrectionPane desk={desk} correcting={correcting} />
      ) : isOpen ? (
        <EditorPane desk={desk} />
      ) : opening ? (
        <p className="opening">{words.opening}</p>
      ) : (
        empty && <EmptyProject />
      )}
    </main>
  );
}

/** What lies over the desk; named, so that one can see whether all of it was looked at. */
function OverTheDesk(): ReactNode {
  const task = useDeskState(({ labelTask }) => labelTask?.kind);
  const dialog = useDeskState((state) => state.dialog);
  const exported = useDeskState((state) => state.exportSummary !== null);
  const imported = useDeskState((state) => state.importSummary !== null);
  const asking = useDeskState((state) => (state.importSummary?.questions.length ?? 0) > 0);
  if (dialog !== null) {
    const name = dialog === 'label-task' ? `label-${task ?? 'task'}` : dialog;
    return (
      <div data-over={name}>
        <OpenDialog dialog={dialog} />
      </div>
    );
  }
  if (exported) return <ExportResult />;
  if (asking) return <EncodingDialog />;
  return imported ? <ImportResult /> : null;
}

function OpenDialog({ dialog }: { readonly dialog: Dialog }): ReactNode {
  switch (dialog) {
    case 'command-palette':
      return <Palette />;
    case 'key-card':
      return <KeyCard />;
    case 'edit-keys':
      return <KeyEditor />;
    case 'settings':
      return <SettingsDialog />;
    case 'import-corpus':
      return <CorpusDialog />;
    case 'export':
      return <ExportDialog />;
    case 'accept-proposals':
      return <AcceptDialog />;
    case 'label-task':
      return <LabelTaskDialog />;
    case 'same-text':
      return <SameTextDialog />;
    case 'restore-report':
      return <RestoreDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'repair':
      return <RepairDialog />;
    case 'evidence':
      return <EvidenceDialog />;
    case 'report-details':
      return <DetailsDialog />;
    case 'report-note':
      return <ReportNoteDialog />;
    case 'new-project':
      return <NewProjectDialog />;
    case 'report-encoding':
      return <ReportEncodingDialog />;
    case 'save-correction':
      return <SaveCorrectionDialog />;
    case 'leave-correction':
      return <LeaveCorrectionDialog />;
    case 'text-versions':
      return <TextVersionsDialog />;
    case 'compare-issues':
      return <IssuesDialog />;
    case 'adjudicate':
      return <AdjudicateDialog />;
    case 'remove-reports':
    case 'bring-back-reports':
      return <RemovalDialog />;
    case 'undo-import':
      return <UndoImportDialog />;
    case 'close':
      return <CloseDialog />;
    default:
      return assertNever(dialog);
  }
}
