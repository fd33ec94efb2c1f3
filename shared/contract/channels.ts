/** The channel of every call, apart from the schemas so that the preload script stays small. */
export const callChannels = {
  appState: 'app:state',
  setLanguage: 'app:set-language',
  listCases: 'cases:list',
  createCase: 'cases:create',
  addSample: 'cases:add-sample',
  importCase: 'cases:import',
  exportCase: 'cases:export',
  removeCase: 'cases:remove',
  openCase: 'case:open',
  changeCase: 'case:change',
  chooseExhibits: 'exhibits:choose',
  addExhibitFiles: 'exhibits:add-files',
  addExhibitBytes: 'exhibits:add-bytes',
  listPacks: 'packs:list',
  planPack: 'pack:plan',
  buildPack: 'pack:build',
  cancelBuild: 'pack:cancel',
  savePack: 'pack:save',
  copyPackText: 'pack:copy-text',
  printPack: 'pack:print',
  ownPackFaults: 'templates:faults',
  copyPack: 'templates:copy',
  readPackTexts: 'templates:read',
  savePackText: 'templates:save',
  removePack: 'templates:remove',
  importPack: 'templates:import',
  exportPack: 'templates:export',
  sendPaper: 'sent:keep',
  showSent: 'sent:show',
  keepSentAsExhibit: 'sent:as-exhibit',
  listDeadlines: 'deadlines:list',
  listQueue: 'papers:queue',
  saveCalendar: 'deadlines:save-calendar',
  setReminders: 'app:set-reminders',
  showInFolder: 'app:show-in-folder'
} as const

/** The menu asks for the handbook. */
export const helpChannel = 'help:open'
export const progressChannel = 'work:progress'
