/** Letters are set in mincho with wide margins, reports and checklists in gothic. */
export type DocumentStyle = 'letter' | 'report' | 'checklist'
