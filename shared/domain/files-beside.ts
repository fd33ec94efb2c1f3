import type { CaseFile } from './case-file.ts'

/** A file that a case keeps beside its exhibits, where the case names it, and what proves its bytes. */
export type FileBeside = { readonly file: string; readonly sha256: string; readonly bytes: number; readonly pointer: string; readonly why: 'sent' | 'part' }

/** Papers as they were sent, and pictures that an exhibit was put together from. */
export const filesBeside = (caseFile: CaseFile): readonly FileBeside[] => [
  ...(caseFile.sent ?? []).flatMap(({ files }, index) => files.map(({ file, sha256, bytes }, at): FileBeside => ({ file, sha256, bytes, pointer: `/sent/${index}/files/${at}/file`, why: 'sent' }))),
  ...(caseFile.exhibits ?? []).flatMap(({ madeFrom }, index) => (madeFrom ?? []).map(({ file, sha256, bytes }, at): FileBeside => ({ file, sha256, bytes, pointer: `/exhibits/${index}/madeFrom/${at}/file`, why: 'part' })))
]
