/** Requests of the page to the main process; `contract.ts` gives each its input and output. */
export const requestChannels = [
  'app:start',
  'app:native-command',
  'app:name-steps',
  'settings:change',
  'project:create',
  'project:open',
  'project:open-recent',
  'project:import',
  'project:import-encoded',
  'project:import-dropped',
  'project:look-into-corpus',
  'project:import-corpus',
  'project:export',
  'project:view',
  'project:commit',
  'project:history',
  'project:preview-export',
  'project:measure-split',
  'project:rule-answers',
  'overview:open',
  'lessons:read',
  'lessons:places',
  'lessons:save-file',
  'lessons:open-file',
  'ledger:open',
  'ledger:series',
  'ledger:save-chart',
  'report:contexts',
  'project:back-up-file',
  'project:restore-file',
  'project:save-copy',
  'project:check',
  'project:repair',
  'backups:list',
  'backups:make',
  'backups:check',
  'backups:restore',
  'backups:choose-place',
  'job:cancel',
  'find:start',
  'tag:apply',
  'reports:removed',
  'reports:holdings',
  'labels:uses',
  'labels:read-file',
  'labels:save-file',
  'find:cancel',
  'find:warm',
  'report:open',
  'report:work',
  'report:earlier-changes',
  'report:changes',
  'report:change',
  'report:earlier-layer',
  'report:commit',
  'report:others',
  'report:verdict-offers',
  'sheet:save',
  'issue:look',
  'sheet:print',
  'attachment:choose',
  'attachment:drop',
  'attachment:show',
  'attachment:save',
  'report:encodings',
  'report:encoding-outlook',
  'report:change-encoding',
  'text:outlook',
  'text:correct',
  'text:take-back',
  'text:versions',
] as const;

/** Messages of the main process to the page. */
export const eventChannels = [
  'command',
  'settings-changed',
  'project-changed',
  'reports-counted',
  'open-recent',
  'project-checked',
  'job-progress',
  'find-found',
  'close-requested',
] as const;

/** Requests that carry paths, which only the preload may make of dropped files. */
export const dropChannels = ['project:import-dropped', 'attachment:drop'] as const;

/** The name of a request. */
export type RequestChannel = (typeof requestChannels)[number];

/** A request that carries paths. */
export type DropChannel = (typeof dropChannels)[number];

/** The name of a message of the main process. */
export type EventChannel = (typeof eventChannels)[number];
