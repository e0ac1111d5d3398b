import type { ReactNode } from 'react';
import type { CommandId } from '../../core/command/command.ts';
import { runCommand } from '../state/commands/run-command.ts';
import { useDesk } from '../state/use-desk.ts';
import { Icon } from '../ui/icon.tsx';
import { Keys } from '../ui/keys.tsx';
import { useKeyNames } from './command-keys.ts';

interface CommandButtonProps {
  readonly command: CommandId;
  /** What it says; with an icon alone, its name. */
  readonly name: string;
  readonly icon?: Parameters<typeof Icon>[0]['shape'];
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A button that runs a command and shows its key. */
export function CommandButton({
  command,
  name,
  icon,
  className = 'quiet',
  disabled = false,
}: CommandButtonProps): ReactNode {
  const desk = useDesk();
  const keys = useKeyNames().command(command);
  return (
    <button
      type="button"
      className={className}
      disabled={disabled}
      aria-label={icon === undefined ? undefined : name}
      title={icon === undefined || keys === '' ? undefined : `${name} (${keys})`}
      onClick={() => runCommand(desk, command)}
    >
      {icon === undefined ? name : <Icon shape={icon} />}
      {icon === undefined && keys !== '' && <Keys text={keys} unsaid />}
    </button>
  );
}
