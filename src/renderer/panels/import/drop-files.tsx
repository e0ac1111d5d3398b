import { type ReactNode, useEffect, useState } from 'react';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import './import.css';

/** Takes files that are dropped anywhere on the window, and says so while they are over it. */
export function DropFiles(): ReactNode {
  const desk = useDesk();
  const words = importWords[useLocale()];
  const hasProject = useDeskState(({ project }) => project !== null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && desk.getState().project !== null) {
        void desk.getState().importDropped(files);
      }
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [desk]);
  if (!over) return null;
  return (
    <div className="drop-files" role="status">
      <div>
        <strong>{hasProject ? words.drop : words.noProject}</strong>
        {hasProject && <span>{words.dropHelp}</span>}
      </div>
    </div>
  );
}
