import { useMemo } from 'react'
import { caseFindings } from '#shared/checks/case-findings.ts'
import type { ReadInExhibits } from '#shared/checks/evidence-findings.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { valueAt } from '#shared/domain/json-pointer.ts'
import { grouped } from '#shared/lib/grouped.ts'

/** Findings by the place that they stand at; the order within a place is that of the checks. */
export type PlacedFindings = { readonly at: (pointer: string) => readonly Finding[] }

/** What the checks say of the case as it is shown, found anew only when it changes. What is not written yet is asked elsewhere, not found fault with. */
export function useFindings(caseFile: CaseFile, today: string, read: ReadInExhibits): PlacedFindings {
  return useMemo(() => {
    const found = caseFindings(caseFile, { on: today === '' ? null : today, read }).filter(({ problem }) => isFilled(valueAt(caseFile, problem.pointer)))
    const byPlace = grouped(found, ({ problem }) => placeOf(problem.pointer))
    return { at: (pointer) => byPlace.get(pointer) ?? [] }
  }, [caseFile, today, read])
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** A text in two languages and a line of a list belong to their field. */
const placeOf = (pointer: string): string => pointer.replace(/\/(?:ja|en)$/, '').replace(/^(\/problem\/points|\/entries\/\d+\/cites)\/\d+$/, '$1')
