import type { CaseFile } from '#shared/domain/case-file.ts'
import { readCase } from '#shared/domain/case-problems.ts'

/** Ordered on the first, due on the fifth, marked delivered on the third, the seller asked on the fourth of October. */
export function dispute(kind: CaseFile['dispute'], more: object = {}): CaseFile {
  const raw = {
    format: 'tsuzuri-case', version: 1, title: '件', language: 'ja', timeZone: 'Asia/Tokyo', dispute: kind, parties: [{ id: 's', role: 'seller', name: '見本商店' }],
    order: { number: '250-1234567-1234567', placedAt: '2026-10-01', payment: { method: 'credit-card' }, delivery: { estimatedFrom: '2026-10-03', estimatedTo: '2026-10-05', markedDeliveredAt: '2026-10-03T14:05+09:00' } },
    entries: [{ id: 'n4', when: '2026-10-04T10:30+09:00', kind: 'contact', with: 's', direction: 'out', statement: '未着を連絡した' }], ...more
  }
  const read = readCase(raw)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.caseFile
}
