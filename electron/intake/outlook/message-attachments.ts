import { intakeLimits } from '../intake-limits.ts'
import { outlookKind } from '../outlook-kind.ts'
import { oneLine } from '../parse-mail.ts'
import type { MailAttachment } from '../parse-mail.ts'
import type { Storage } from './container.ts'
import { headBytes, id } from './message-ids.ts'
import { propertiesOf } from './properties.ts'
import type { Properties } from './properties.ts'
import { writeContainer } from './write-container.ts'
import type { Tree } from './write-container.ts'

const namesOfProperties = '__nameid_version1.0'

/** The files and mails that lie in a message, in their order. */
export const attachmentsOf = (storage: Storage, message: Properties, html: string): readonly MailAttachment[] =>
  partsOf(storage, '__attach_version1.0_').map((part) => attachmentOf(part, message, html, storage.storages.get(namesOfProperties)))

/** The recipients or the attachments of a message. */
export const partsOf = (storage: Storage, prefix: string): readonly Storage[] =>
  [...storage.storages].filter(([name]) => name.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, intakeLimits.mailParts).map(([, part]) => part)

function attachmentOf(part: Storage, message: Properties, html: string, names: Storage | undefined): MailAttachment {
  const file = propertiesOf(part, headBytes.part, message.number(id.codePage))
  const name = oneLine(file.text(id.longFile) || file.text(id.file) || file.text(id.name))
  const within = part.storages.get('__substg1.0_3701000D')
  if (within?.streams.has('__properties_version1.0') === true) return { name, mediaType: outlookKind, bytes: ownFile(within, names), isShown: false }
  // Part of a document that another program keeps in its own folder.
  const bytes = within === undefined ? (file.binary(id.content) ?? new Uint8Array()) : writeContainer(treeOf(within))
  const contentId = file.text(id.contentId)
  return { name, mediaType: file.text(id.mime), bytes, isShown: contentId !== '' && html.includes(`cid:${contentId}`) }
}

/** A mail within a mail lacks eight bytes of the head that it has as a file, and the list of the names of properties. Source: MS-OXMSG, 2.2.3 and 2.4.1. */
function ownFile(within: Storage, names: Storage | undefined): Uint8Array {
  const bare = treeOf(within)
  const tree = names === undefined ? bare : { ...bare, storages: new Map([...bare.storages, [namesOfProperties, treeOf(names)]]) }
  const table = tree.streams.get('__properties_version1.0')
  if (table === undefined) return writeContainer(tree)
  const head = Buffer.concat([table.subarray(0, headBytes.within), Buffer.alloc(headBytes.message - headBytes.within), table.subarray(headBytes.within)])
  return writeContainer({ ...tree, streams: new Map([...tree.streams, ['__properties_version1.0', head]]) })
}

const treeOf = ({ storages, streams }: Storage): Tree =>
  ({ storages: new Map([...storages].map(([name, storage]) => [name, treeOf(storage)])), streams: new Map([...streams].map(([name, stream]) => [name, stream.read()])) })
