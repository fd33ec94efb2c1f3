const ground = ['shared/lib', 'shared/domain', 'shared/words']
const reckoning = [...ground, 'shared/rules', 'shared/timeline', 'shared/interview', 'shared/advice']
const writing = [...reckoning, 'shared/contract', 'shared/documents', 'shared/checks']
const pages = [...writing, 'shared/pdf']
const allShared = [...pages, 'shared/packs']
const machineRooms = [...allShared, 'electron/files', 'electron/storage', 'electron/intake']

/** Who may import what: room → the rooms below it. There are no exemptions; a room that is not named here may not exist. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'shared/lib': [],
  'shared/domain': ['shared/lib'],
  'shared/words': ['shared/lib', 'shared/domain'],
  'shared/rules': ground,
  'shared/timeline': ground,
  'shared/interview': ground,
  'shared/advice': [...ground, 'shared/rules'],
  'shared/contract': ground,
  'shared/documents': reckoning,
  'shared/checks': reckoning,
  'shared/pdf': writing,
  'shared/packs': pages,
  'electron/threads': ['shared/lib', 'shared/domain'],
  'electron/files': [...allShared, 'electron/threads'],
  'electron/intake': [...allShared, 'electron/threads'],
  'electron/storage': [...allShared, 'electron/files'],
  'electron/work': [...machineRooms, 'electron/threads'],
  'electron/ipc': [...machineRooms, 'electron/work'],
  'electron/cli': [...machineRooms, 'electron/work'],
  'electron/main': [...machineRooms, 'electron/work', 'electron/ipc'],
  'electron/preload': ['shared/contract'],
  renderer: [...reckoning, 'shared/contract', 'shared/checks']
}
