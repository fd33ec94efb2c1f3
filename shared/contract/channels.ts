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
  sendPaper: 'sent:keep',
  showSent: 'sent:show',
  keepSentAsExhibit: 'sent:as-exhibit',
  showInFolder: 'app:show-in-folder'
} as const

export const progressChannel = 'work:progress'
