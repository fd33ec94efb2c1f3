import type { Nodes } from 'mdast'
import { DomainError } from '#shared/domain/failure.ts'
import type { Language } from '#shared/domain/language.ts'
import type { SealedValues } from './sealed-values.ts'

export type ParseContext = { readonly file: string; readonly language: Language; readonly values: SealedValues }

/** A template that uses what the markup does not have; its author is told the line. */
export const broken = (context: ParseContext, node: Nodes, detail: string): DomainError =>
  new DomainError({ code: 'template-broken', file: context.file, line: node.position?.start.line ?? null, detail })
